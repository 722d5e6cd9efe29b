namespace PactNet.Tests.Verification;

/// <summary>Verifying the pact files of a folder.</summary>
public sealed class DirectorySourceTests
{
    [Fact]
    public async Task EveryPactOfTheProvider_IsVerified()
    {
        await using var provider = await Provider.StartAsync("{}");
        using var verifying = Folder();

        verifying.At(provider.Uri).WithDirectorySource(new DirectoryInfo(verifying.Folder.Path)).Verify();

        provider.Received.Select(request => request.Path).Should().BeEquivalentTo("/other", "/other");
        verifying.Output.Text.Should().Contain("between Consumer and Provider").And.Contain("between Another and Provider")
            .And.NotContain("Elsewhere");
    }

    [Fact]
    public async Task NamedConsumers_LeaveOutTheOthers()
    {
        await using var provider = await Provider.StartAsync("{}");
        using var verifying = Folder();

        verifying.At(provider.Uri).WithDirectorySource(new DirectoryInfo(verifying.Folder.Path), "Another").Verify();

        provider.Received.Should().ContainSingle();
        verifying.Output.Text.Should().Contain("between Another and Provider").And.NotContain("between Consumer and Provider");
    }

    private static Verifying Folder()
    {
        var verifying = new Verifying("Provider", Pacts.OtherThing);
        verifying.Folder.Write("another.json", Pacts.Between("Another", "Provider", Pacts.OtherThing));
        verifying.Folder.Write("elsewhere.json", Pacts.Between("Consumer", "Elsewhere", Pacts.OtherThing));
        return verifying;
    }
}
