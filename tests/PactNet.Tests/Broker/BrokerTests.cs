using System.Text.Json.Nodes;
using PactNet.Exceptions;
using PactNet.Tests.Verification;
using PactNet.Verifier;

namespace PactNet.Tests.Broker;

/// <summary>Pacts come from a broker, and results go there, as the broker's own log shows.</summary>
public sealed class BrokerTests
{
    private const string Version = "1.2.3";

    [Fact]
    public async Task Pacts_AreFetchedAndVerified_AndNothingIsPublishedUnasked()
    {
        using var broker = new BrokerStub(Pacts.OtherThing);
        await using var provider = await Provider.StartAsync("{}");
        using var verifying = new Verifying();

        verifying.At(provider.Uri).WithPactBrokerSource(broker.Uri).Verify();

        provider.Received.Single().Path.Should().Be("/other");
        verifying.Output.Text.Should().Contain("between Consumer and Provider");
        broker.Calls.Should().Equal(
            "GET /",
            "GET /pacts/provider/Provider/for-verification",
            "POST /pacts/provider/Provider/for-verification",
            "GET /pacts/provider/Provider/consumer/Consumer/version/1");
    }

    [Fact]
    public async Task Results_ArePublishedWithVersionBranchTagsAndBuild()
    {
        using var broker = new BrokerStub(Pacts.OtherThing);
        await using var provider = await Provider.StartAsync("{}");
        using var verifying = new Verifying();

        verifying.At(provider.Uri).WithPactBrokerSource(broker.Uri, options => options.PublishResults(Version, results => results
            .ProviderBranch("main").ProviderTags("nightly", "linux").BuildUri(new Uri("https://ci.example/7")))).Verify();

        var result = broker.Results.Should().ContainSingle().Subject;
        result["success"]!.GetValue<bool>().Should().BeTrue();
        result["providerApplicationVersion"]!.GetValue<string>().Should().Be(Version);
        result["buildUrl"]!.GetValue<string>().Should().Be("https://ci.example/7");
        broker.Calls.Should().Contain("PUT /pacticipants/Provider/branches/main/versions/1.2.3")
            .And.Contain("PUT /pacticipants/Provider/versions/1.2.3/tags/nightly")
            .And.Contain("PUT /pacticipants/Provider/versions/1.2.3/tags/linux");
    }

    [Fact]
    public async Task Failure_IsPublishedWithItsMismatches()
    {
        using var broker = new BrokerStub(Pacts.Thing);
        await using var provider = await Provider.StartAsync("""{ "id": "7", "name": "x" }""");
        using var verifying = new Verifying();

        var verify = verifying.At(provider.Uri).WithPactBrokerSource(broker.Uri, options => options.PublishResults(Version)).Verify;

        verify.Should().Throw<PactVerificationFailedException>();
        var result = broker.Results.Should().ContainSingle().Subject;
        result["success"]!.GetValue<bool>().Should().BeFalse();
        result["testResults"]!.ToJsonString().Should().Contain("$.id").And.Contain("to be an integer");
    }

    [Fact]
    public async Task ResultsThatTheBrokerRefuses_FailNothingForTheCore()
    {
        using var broker = new BrokerStub(Pacts.OtherThing, resultsStatus: 403);
        await using var provider = await Provider.StartAsync("{}");
        using var verifying = new Verifying();

        verifying.At(provider.Uri).WithPactBrokerSource(broker.Uri, options => options.PublishResults(Version)).Verify();

        broker.Results.Should().ContainSingle();
    }

    [Fact]
    public async Task FalseCondition_PublishesNothing()
    {
        using var broker = new BrokerStub(Pacts.OtherThing);
        await using var provider = await Provider.StartAsync("{}");
        using var verifying = new Verifying();

        verifying.At(provider.Uri).WithPactBrokerSource(broker.Uri, options => options
            .PublishResults(false, Version).PublishResults(false, Version, results => results.ProviderBranch("main"))).Verify();

        broker.Results.Should().BeEmpty();
    }

    [Fact]
    public async Task Selection_IsWhatTheOptionsSay()
    {
        using var broker = new BrokerStub(Pacts.OtherThing);
        await using var provider = await Provider.StartAsync("{}");
        using var verifying = new Verifying();

        verifying.At(provider.Uri).WithPactBrokerSource(broker.Uri, options => options
            .ConsumerVersionSelectors(
                new ConsumerVersionSelector { MainBranch = true, Latest = true },
                new ConsumerVersionSelector { Branch = "feat", FallbackBranch = "main", Consumer = "Consumer" },
                new ConsumerVersionSelector { DeployedOrReleased = true, Environment = "production" },
                new ConsumerVersionSelector { MatchingBranch = true })
            .ProviderBranch("feat").ProviderTags("t1", "t2").EnablePending().IncludeWipPactsSince(new DateTime(2025, 3, 4))).Verify();

        JsonNode.DeepEquals(broker.Selection, JsonNode.Parse(
            """
            {
              "consumerVersionSelectors": [
                { "mainBranch": true, "latest": true },
                { "branch": "feat", "fallbackBranch": "main", "consumer": "Consumer" },
                { "deployedOrReleased": true, "environment": "production" },
                { "matchingBranch": true }
              ],
              "includePendingStatus": true,
              "includeWipPactsSince": "2025-03-04",
              "providerVersionBranch": "feat",
              "providerVersionTags": ["t1", "t2"]
            }
            """)).Should().BeTrue(broker.Selection.ToJsonString());
    }

    [Fact]
    public async Task ConsumerTags_AskForTheLatestOfEach()
    {
        using var broker = new BrokerStub(Pacts.OtherThing);
        await using var provider = await Provider.StartAsync("{}");
        using var verifying = new Verifying();

        verifying.At(provider.Uri).WithPactBrokerSource(broker.Uri, options => options.ConsumerTags("prod", "test")).Verify();

        broker.Selection["consumerVersionSelectors"]!.AsArray().Select(selector => selector!["tag"]!.GetValue<string>())
            .Should().Equal("prod", "test");
    }

    [Fact]
    public async Task Token_GoesWithEveryCall()
    {
        using var broker = new BrokerStub(Pacts.OtherThing);
        await using var provider = await Provider.StartAsync("{}");
        using var verifying = new Verifying();

        verifying.At(provider.Uri)
            .WithPactBrokerSource(broker.Uri, options => options.TokenAuthentication("t0ken").PublishResults(Version)).Verify();

        broker.Authorizations.Should().HaveCountGreaterThanOrEqualTo(5).And.OnlyContain(value => value == "Bearer t0ken");
    }

    [Fact]
    public async Task UserAndPassword_GoWithEveryCall()
    {
        using var broker = new BrokerStub(Pacts.OtherThing);
        await using var provider = await Provider.StartAsync("{}");
        using var verifying = new Verifying();

        verifying.At(provider.Uri).WithPactBrokerSource(broker.Uri, options => options.BasicAuthentication("user", "secret")).Verify();

        broker.Authorizations.Should().HaveCountGreaterThanOrEqualTo(4).And.OnlyContain(value => value == "Basic dXNlcjpzZWNyZXQ=");
    }

    [Fact]
    public async Task PendingPactThatFails_DoesNotFailTheVerification()
    {
        using var broker = new BrokerStub(Pacts.Thing, pending: true);
        await using var provider = await Provider.StartAsync("""{ "id": "7", "name": "x" }""");
        using var verifying = new Verifying();

        verifying.At(provider.Uri)
            .WithPactBrokerSource(broker.Uri, options => options.EnablePending().ProviderBranch("main")).Verify();

        verifying.Output.Text.Should().Contain("Pending Failures").And.Contain("Expected '7' (String) to be an integer");
    }

    [Fact]
    public void BrokerThatIsDown_Fails()
    {
        using var verifying = new Verifying();

        var verify = verifying.At(new Uri("http://127.0.0.1:1/")).WithPactBrokerSource(new Uri("http://127.0.0.1:1/")).Verify;

        verify.Should().Throw<PactVerificationFailedException>();
        verifying.Output.Text.Should().Contain("http://127.0.0.1:1/");
    }
}
