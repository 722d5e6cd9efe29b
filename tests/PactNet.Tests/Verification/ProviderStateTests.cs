using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PactNet.Exceptions;
using PactNet.Verifier;

namespace PactNet.Tests.Verification;

/// <summary>Provider states are set up before the interaction that needs them.</summary>
public sealed class ProviderStateTests
{
    [Fact]
    public async Task State_IsSetUpOnceBeforeTheInteraction_WithItsParameters()
    {
        await using var provider = await StartAsync();
        using var verifying = new Verifying("Provider", Pacts.StatefulThing);

        verifying.PactAt(provider.Uri).WithProviderStateUrl(new Uri(provider.Uri, "/states")).Verify();

        provider.Received.Select(request => request.Path).Should().Equal("/states", "/thing");
        var state = provider.Received[0];
        state.Method.Should().Be("POST");
        JsonNode.DeepEquals(JsonNode.Parse(state.Body), JsonNode.Parse(
            """{ "action": "setup", "state": "the thing exists", "params": { "kind": "big", "count": 2 } }"""))
            .Should().BeTrue(state.Body);
    }

    [Fact]
    public async Task ValuesThatTheStateReturns_ReplaceThePactsExamples()
    {
        await using var provider = await StartAsync("""{ "id": "real-id" }""");
        using var verifying = new Verifying("Provider", Pacts.StatefulThing);

        verifying.PactAt(provider.Uri).WithProviderStateUrl(new Uri(provider.Uri, "/states")).Verify();

        provider.Received[1].Body.Should().Be("""{"id":"real-id"}""");
    }

    [Fact]
    public async Task Teardown_ComesAfterTheInteraction()
    {
        await using var provider = await StartAsync();
        using var verifying = new Verifying("Provider", Pacts.StatefulThing);

        verifying.PactAt(provider.Uri).WithProviderStateUrl(new Uri(provider.Uri, "/states"), options => options.WithTeardown()).Verify();

        provider.Received.Select(request => request.Path).Should().Equal("/states", "/thing", "/states");
        JsonNode.Parse(provider.Received[2].Body)!["action"]!.GetValue<string>().Should().Be("teardown");
    }

    [Fact]
    public async Task QueryStyle_PutsTheStateIntoTheUrl()
    {
        await using var provider = await StartAsync();
        using var verifying = new Verifying("Provider", Pacts.StatefulThing);

        verifying.PactAt(provider.Uri)
            .WithProviderStateUrl(new Uri(provider.Uri, "/states"), options => options.WithStyle(ProviderStateStyle.Query)).Verify();

        var state = provider.Received[0];
        state.Query.Should().Contain("state=the+thing+exists").And.Contain("kind=big").And.Contain("count=2").And.Contain("action=setup");
        state.Body.Should().BeEmpty();
    }

    [Fact]
    public async Task StateThatNobodyKnows_FailsTheVerification_WithoutARequest()
    {
        await using var provider = await Provider.StartAsync((_, context) => Provider.AnswerAsync(context, "{}", StatusCodes.Status404NotFound));
        using var verifying = new Verifying("Provider", Pacts.StatefulThing);

        var verify = verifying.PactAt(provider.Uri).WithProviderStateUrl(new Uri(provider.Uri, "/states")).Verify;

        verify.Should().Throw<PactVerificationFailedException>();
        provider.Received.Select(request => request.Path).Should().Equal("/states");
        verifying.Output.Text.Should().Contain("Given the thing exists").And.Contain("Request Failed - One or more of the setup state change handlers has failed");
    }

    [Fact]
    public async Task WithoutAStateUrl_TheExampleIsSent()
    {
        await using var provider = await StartAsync();
        using var verifying = new Verifying("Provider", Pacts.StatefulThing);

        verifying.PactAt(provider.Uri).Verify();

        provider.Received.Single().Body.Should().Be("""{"id":"example"}""");
        verifying.Output.Text.Should().Contain("State Change ignored as there is no state change URL provided");
    }

    private static Task<Provider> StartAsync(string stateValues = "{}") => Provider.StartAsync((request, context) =>
        Provider.AnswerAsync(context, request.Path == "/states" ? stateValues : "{}"));
}
