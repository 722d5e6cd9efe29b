using PactNet.Verifier;

namespace PactNet.Tests;

/// <summary>What is so unless a caller says otherwise.</summary>
public sealed class ConfigTests
{
    [Fact]
    public void PactFiles_GoIntoPactsInTheProjectsFolder() =>
        new PactConfig().PactDir.Should().Be(Path.GetFullPath(AppContext.BaseDirectory + "../../../pacts/"));

    [Theory]
    [InlineData("/some/folder")]
    [InlineData("/some/folder/")]
    public void Folder_EndsInOneSlash(string folder) => new PactConfig { PactDir = folder }.PactDir.Should().Be("/some/folder/");

    [Fact]
    public void EveryOutput_HearsEveryLine()
    {
        Lines first = new(), second = new();

        new PactConfig { Outputters = [first, second] }.WriteLine("consumer");
        new PactVerifierConfig { Outputters = [first, second] }.WriteLine("provider");

        first.Text.Should().Be("consumer\nprovider");
        second.Text.Should().Be("consumer\nprovider");
    }

    [Fact]
    public void NamesThatAreEmpty_AreRefused()
    {
        var noConsumer = () => Pact.V4("", "Provider");
        var noProvider = () => Pact.V4("Consumer", "");

        noConsumer.Should().Throw<ArgumentException>().WithParameterName("consumer");
        noProvider.Should().Throw<ArgumentException>().WithParameterName("provider");
    }
}
