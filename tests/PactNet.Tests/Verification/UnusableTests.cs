using PactNet.Exceptions;

namespace PactNet.Tests.Verification;

/// <summary>Nothing that can't be verified passes, but for what has no interactions, which the core lets pass.</summary>
public sealed class UnusableTests
{
    private static readonly Uri Nobody = new("http://127.0.0.1:1/");

    [Fact]
    public void ProviderThatIsDown_Fails()
    {
        using var verifying = new Verifying("Provider", Pacts.OtherThing);

        var verify = verifying.PactAt(Nobody).Verify;

        verify.Should().Throw<PactVerificationFailedException>();
        verifying.Output.Text.Should().Contain("Request Failed - error sending request for url (http://127.0.0.1:1/other)");
    }

    [Fact]
    public void FileThatIsNoPact_Fails()
    {
        using var verifying = new Verifying();
        var file = new FileInfo(verifying.Folder.Write("no.json", "hello"));

        var verify = verifying.At(Nobody).WithFileSource(file).Verify;

        verify.Should().Throw<PactVerificationFailedException>();
        verifying.Output.Text.Should().Contain($"Failed to load pact '{file.FullName}' - Failed to parse Pact JSON");
    }

    [Fact]
    public void FileThatIsMissing_Fails()
    {
        using var verifying = new Verifying();
        var file = new FileInfo(Path.Combine(verifying.Folder.Path, "missing.json"));

        var verify = verifying.At(Nobody).WithFileSource(file).Verify;

        verify.Should().Throw<PactVerificationFailedException>();
        verifying.Output.Text.Should().Contain($"Failed to load pact '{file.FullName}' - No such file or directory");
    }

    [Fact]
    public void PactWithoutInteractions_IsASuccessForTheCore_SoCallersMustCount()
    {
        using var verifying = new Verifying();

        verifying.PactAt(Nobody).Verify();

        verifying.Output.Text.Should().Contain("Pact file has no interactions");
    }

    [Fact]
    public void SourceWithoutEndpoint_IsRefused()
    {
        using var verifier = new PactNet.Verifier.PactVerifier("Provider");

        var source = () => verifier.WithFileSource(new FileInfo("pact.json"));

        source.Should().Throw<InvalidOperationException>();
    }
}
