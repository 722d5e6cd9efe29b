using PactNet.Exceptions;

namespace PactNet.Tests.Verification;

/// <summary>Verifying what a pact file says.</summary>
public sealed class FileSourceTests
{
    [Fact]
    public async Task ProviderThatDoesWhatThePactSays_Passes()
    {
        await using var provider = await Provider.StartAsync("""{ "id": 12, "name": "x", "more": true }""");
        using var verifying = new Verifying("Provider", Pacts.Thing);

        verifying.PactAt(provider.Uri).Verify();

        verifying.Output.Text.Should().Contain("Verifying a pact between Consumer and Provider")
            .And.Contain("a thing").And.Contain("returns a response which")
            .And.Contain("has status code 200 (OK)").And.Contain("has a matching body (OK)");
    }

    [Fact]
    public async Task WrongValues_FailWithTheirPathExpectedAndActual()
    {
        await using var provider = await Provider.StartAsync("""{ "id": "12", "name": "y" }""");
        using var verifying = new Verifying("Provider", Pacts.Thing);

        var verify = verifying.PactAt(provider.Uri).Verify;

        verify.Should().Throw<PactVerificationFailedException>();
        verifying.Output.Text.Should().Contain("$.id -> Expected '12' (String) to be an integer")
            .And.Contain("$.name -> Expected 'y' (String) to be equal to 'x' (String)");
    }

    [Fact]
    public async Task WrongStatus_FailsWithExpectedAndActual()
    {
        await using var provider = await Provider.StartAsync("""{ "id": 12, "name": "x" }""", status: 201);
        using var verifying = new Verifying("Provider", Pacts.Thing);

        var verify = verifying.PactAt(provider.Uri).Verify;

        verify.Should().Throw<PactVerificationFailedException>();
        verifying.Output.Text.Should().Contain("expected 200 but was 201");
    }
}
