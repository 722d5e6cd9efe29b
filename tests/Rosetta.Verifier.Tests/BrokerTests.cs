using System.Text.Json.Nodes;
using RosettaService;
using RosettaService.Deviations;

namespace Rosetta.Verifier.Tests;

/// <summary>
/// Pacts that come from a broker, and results that go there. That a broker refused results stands in the core's log alone, which
/// verifications that run at once share.
/// </summary>
[Collection(nameof(BrokerTests))]
[CollectionDefinition(nameof(BrokerTests), DisableParallelization = true)]
public sealed class BrokerTests : IDisposable
{
    private readonly FakeTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task ABrokersPacts_AreVerifiedRowByRow()
    {
        using var broker = new BrokerStub();
        await using var service = await RunningService.StartAsync(new ServiceOptions());

        (await VerifyAsync(service, broker)).Should().Be(0, _terminal.Error + _terminal.Out);

        _terminal.Out.Should().StartWith("Get Task contract expects of Rosetta\n").And.Contain("  verified      Get Task answers approved (11), given a task exists  ").And.EndWith("\n15 verified\n");
        broker.Selectors.Should().Be("""[{"mainBranch":true},{"deployedOrReleased":true}]""");
        broker.Calls.Should().NotContain(call => call.StartsWith("POST /results"), "nobody asked to publish");
        broker.Credentials.Should().Equal("none");
    }

    [Fact]
    public async Task Results_ArePublishedIfAsked()
    {
        using var broker = new BrokerStub();
        await using var service = await RunningService.StartAsync(new ServiceOptions());
        _terminal.Variables["PACT_BROKER_TOKEN"] = "t0ken";

        (await VerifyAsync(service, broker, "--publish", "1.2.3", "--provider-branch", "main", "--consumer-branch", "dev", "--build-url", "http://ci.test/7")).Should().Be(0, _terminal.Error + _terminal.Out);

        ((bool)broker.Published["success"]!, (string)broker.Published["providerApplicationVersion"]!, (string)broker.Published["buildUrl"]!).Should().Be((true, "1.2.3", "http://ci.test/7"));
        broker.Calls.Should().Contain("PUT /pacticipants/Rosetta/branches/main/versions/1.2.3");
        broker.Selectors.Should().Be("""[{"branch":"dev"}]""");
        broker.Credentials.Should().Equal("Bearer t0ken");
    }

    [Fact]
    public async Task AMismatch_IsShownAndPublished()
    {
        using var broker = new BrokerStub();
        await using var service = await RunningService.StartAsync(new ServiceOptions { Deviations = [DeviationCatalogue.All.Single(deviation => deviation.Name == "status-6-as-8")] });
        _terminal.Variables["PACT_BROKER_USERNAME"] = "me";
        _terminal.Variables["PACT_BROKER_PASSWORD"] = "pass";

        (await VerifyAsync(service, broker, "--publish", "1.2.3")).Should().Be(1);

        _terminal.Out.Should().Contain("  mismatch      Get Task answers reviewing (6), given a task exists  ")
            .And.Contain("\n    $.data.status: Expected 8 (Integer) to be equal to 6 (Integer)\n")
            .And.EndWith("\n14 verified, 1 mismatch\n");
        ((bool)broker.Published["success"]!).Should().BeFalse();
        broker.Credentials.Should().Equal("Basic bWU6cGFzcw==");
    }

    [Fact]
    public async Task ResultsThatTheBrokerRefuses_AreNoSuccess()
    {
        using var broker = new BrokerStub(resultsStatus: 403);
        await using var service = await RunningService.StartAsync(new ServiceOptions());

        (await VerifyAsync(service, broker, "--publish", "1.2.3")).Should().Be(1);

        _terminal.Out.Should().Contain("15 verified; the results were not published: ");
    }

    [Fact]
    public async Task AStateThatCantBeHad_IsNotVerified()
    {
        using var broker = new BrokerStub();
        await using var service = await RunningService.StartAsync(new ServiceOptions());
        var states = JsonNode.Parse(await service.WriteStatesAsync())!;
        var hiccup = states["states"]!.AsArray().Single(state => (string)state!["name"]! == "the service hiccups")!.AsObject();
        hiccup.Remove("ids");
        hiccup["notAvailable"] = "nobody makes it hiccup";

        (await _terminal.RunAsync("--provider", service.BaseAddress.ToString(), "--broker", broker.Url, "--states", _terminal.Write("states.json", states.ToJsonString()), "--timeout", "60")).Should().Be(0, _terminal.Error + _terminal.Out);

        _terminal.Out.Should().Contain("  not verified  Get Task answers service-hiccuped (5000), given the service hiccups  ").And.EndWith("\n14 verified, 1 not verified\n");
    }

    [Fact]
    public async Task ABrokerThatIsDown_IsNoSuccess()
    {
        var broker = new BrokerStub();
        broker.Dispose();
        await using var service = await RunningService.StartAsync(new ServiceOptions());

        (await VerifyAsync(service, broker)).Should().Be(1);

        _terminal.Out.Should().StartWith("0 verified; the Pact core could not verify it: ");
    }

    private async Task<int> VerifyAsync(RunningService service, BrokerStub broker, params string[] more) =>
        await _terminal.RunAsync(["--provider", service.BaseAddress.ToString(), "--broker", broker.Url, "--states", _terminal.Write("states.json", await service.WriteStatesAsync()), "--timeout", "60", .. more]);
}
