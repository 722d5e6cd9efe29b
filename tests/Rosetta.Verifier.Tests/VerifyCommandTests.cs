using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RosettaService;
using RosettaService.Deviations;

namespace Rosetta.Verifier.Tests;

/// <summary>The command over the stand-in for the real service: what it says and how it ends.</summary>
public sealed partial class VerifyCommandTests : IDisposable
{
    private readonly FakeTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task AServiceThatKeepsTheContract_EndsWith0()
    {
        await using var service = await StartAsync();

        (await VerifyAsync(service)).Should().Be(0, _terminal.Error);

        var lines = Lines();
        lines.Should().HaveCount(17);
        lines[0].Should().Be("Get Task contract expects of Rosetta");
        lines.Should().Contain("  verified      Get Task answers reviewing (6), given a task exists (status 6)  N ms");
        lines.Should().Contain("  verified      Get Task answers campaign-not-exists (51008), given the campaign does not exist  N ms");
        lines[^1].Should().Be("15 verified");
        _terminal.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task AMismatch_EndsWith1AndIsShownAtItsPlace()
    {
        await using var service = await StartAsync("iso-date", "http-404-on-56001", "status-6-as-8");

        (await VerifyAsync(service, "--pacts", Alone("reviewing (6)"), "--pacts", Alone("scene-not-exists (56001)"))).Should().Be(1);

        var lines = Lines();
        lines[..4].Should().Equal(
            "Get Task contract expects of Rosetta",
            "  mismatch      Get Task answers reviewing (6), given a task exists (status 6)  N ms",
            "    $.data.status: Expected 8 (Integer) to be equal to 6 (Integer)",
            lines[3]);
        lines[3].Should().StartWith("    $.date: Expected '").And.EndWith(" (inferred)");
        lines.Should().Contain("    HTTP status: expected 200 but was 404");
        lines[^1].Should().Be("0 verified, 2 mismatch");
    }

    [Fact]
    public async Task AStateThatCantBeHad_IsNotVerifiedAndEndsWith0()
    {
        await using var service = await StartAsync();
        var states = _terminal.Write("states.json", """
            { "states": [
              { "name": "a task exists", "notAvailable": "no tasks yet" },
              { "name": "the service hiccups", "notAvailable": "nobody makes it hiccup" },
              { "name": "the scene does not exist", "notAvailable": "no campaign" },
              { "name": "the annotation request does not exist", "notAvailable": "no campaign" },
              { "name": "the campaign does not exist", "ids": { "campaignId": "x", "annotationRequestId": "y", "sceneId": "z" } }
            ] }
            """);

        (await _terminal.RunAsync("--provider", service.BaseAddress.ToString(), "--pacts", Tree.Pack, "--states", states)).Should().Be(0);

        Lines().Should().Contain("  not verified  Get Task answers service-hiccuped (5000), given the service hiccups  N ms")
            .And.Contain("    'the service hiccups' can't be had there: nobody makes it hiccup")
            .And.EndWith("1 verified, 14 not verified");
    }

    [Fact]
    public async Task AProviderThatIsDown_EndsWith3()
    {
        var service = await StartAsync();
        var gone = service.BaseAddress;
        await service.DisposeAsync();

        (await _terminal.RunAsync("--provider", gone.ToString(), "--pacts", Tree.Pack)).Should().Be(3);

        (_terminal.Out, _terminal.Error).Should().Be(("", $"rosetta-verify: nothing was verified; the provider can't be reached at {gone}: Connection refused\n"));
    }

    [Fact]
    public async Task AProviderThatHangs_EndsWith3()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();

        (await _terminal.RunAsync("--provider", $"http://{listener.LocalEndpoint}", "--pacts", Alone("approved (11)"), "--timeout", "0.3")).Should().Be(3);

        Lines()[2..].Should().Equal(
            "  no answer     Get Task answers approved (11), given a task exists (status 11)  N ms",
            "    the provider did not answer within 0.3 s",
            "0 verified, 1 no answer; nothing was verified, so nothing is proven");
    }

    [Fact]
    public async Task WithoutStates_TheExamplesAreAskedForAndItSaysSo()
    {
        await using var service = await StartAsync();

        (await _terminal.RunAsync("--provider", service.BaseAddress.ToString(), "--pacts", Alone("created (1)"))).Should().Be(0);

        Lines().Should().Equal(
            "Without --states or --state-url nobody is told of provider states, and the pacts' example ids are asked for.",
            "Get Task contract expects of Rosetta",
            "  verified      Get Task answers created (1), given a task exists (status 1)  N ms",
            "1 verified");
    }

    [Fact]
    public async Task AStateThatNobodyHandles_EndsWith1()
    {
        await using var service = await StartAsync();
        var url = new Uri(service.BaseAddress, "/states");

        (await _terminal.RunAsync("--provider", service.BaseAddress.ToString(), "--pacts", Alone("approved (11)"), "--state-url", url.ToString())).Should().Be(1);

        Lines()[1..].Should().Equal(
            "  failed        Get Task answers approved (11), given a task exists (status 11)  N ms",
            "    the provider state 'a task exists (status 11)' could not be set up: the state URL answered 404",
            "0 verified, 1 failed; nothing was verified, so nothing is proven");
    }

    [Fact]
    public async Task FilesThatCantBeUsed_AreAllNamedAndEndWith2()
    {
        var pact = _terminal.Write("a.json", "{}");
        var states = _terminal.Write("states.json", """{ "states": [ { "name": "the service hickups", "notAvailable": "x" } ] }""");

        (await _terminal.RunAsync("--provider", "http://127.0.0.1:1", "--pacts", pact, "--pacts", _terminal["none.json"], "--states", states)).Should().Be(2);

        _terminal.Error.Should().Be($"""
            rosetta-verify: nothing was verified; 3 mistakes:
              '{pact}': expected a pact file, and it has no consumer.name
              '{_terminal["none.json"]}': expected a pact file, or a folder with some, and there is nothing of that name
              '{states}', states[0].name: there is no provider state 'the service hickups'; they are: a task exists, the service hiccups, the annotation request does not exist, the scene does not exist, the campaign does not exist; did you mean 'the service hiccups'?
            See: rosetta-verify --help

            """);
    }

    [Fact]
    public async Task AStatesFileThatIsNotThere_EndsWith2()
    {
        (await _terminal.RunAsync("--provider", "http://127.0.0.1:1", "--pacts", Tree.Pack, "--states", _terminal["none.json"])).Should().Be(2);

        _terminal.Error.Should().StartWith($"rosetta-verify: nothing was verified; one mistake:\n  '{_terminal["none.json"]}': can't be read: ");
    }

    [Fact]
    public async Task NothingToVerify_EndsWith2()
    {
        var pact = _terminal.Write("a.json", """{ "consumer": { "name": "A" }, "provider": { "name": "B" }, "interactions": [] }""");

        (await _terminal.RunAsync("--provider", "http://127.0.0.1:1", "--pacts", pact)).Should().Be(2);

        _terminal.Error.Should().Be("rosetta-verify: nothing was verified; one mistake:\n  there is no interaction to verify, and to verify none is to prove nothing\nSee: rosetta-verify --help\n");
    }

    [Fact]
    public async Task AConsumerThatNoPactHas_EndsWith2()
    {
        (await _terminal.RunAsync("--provider", "http://127.0.0.1:1", "--pacts", Tree.Pack, "--consumer", "Me")).Should().Be(2);

        _terminal.Error.Should().Contain("  no pact has the consumer 'Me'; they have: 'Get Task contract'\n");
    }

    [Theory]
    [InlineData("envelope", 1)]
    [InlineData("semantic", 0)]
    [InlineData("any", 0)]
    public async Task TheHttpStatusOfErrors_CanBeDeclared(string declared, int exitCode)
    {
        await using var service = await StartAsync("http-404-on-56001");

        (await VerifyAsync(service, "--pacts", Alone("scene-not-exists (56001)"), "--error-http-status", declared)).Should().Be(exitCode);
    }

    [Fact]
    public async Task Reports_AreWrittenWithTheirFolders()
    {
        await using var service = await StartAsync("status-6-as-8");
        var (junit, json, html) = (_terminal["reports/junit.xml"], _terminal["reports/all.json"], _terminal["reports/page.html"]);

        (await VerifyAsync(service, "--report", $"junit={junit}", "--report", $"json={json}", "--report", $"html={html}")).Should().Be(1);

        File.ReadAllText(junit).Should().Contain("""tests="15" failures="1" errors="0" skipped="0">""");
        ((string)JsonNode.Parse(File.ReadAllText(json))!["summary"]!).Should().Be("14 verified, 1 mismatch");
        File.ReadAllText(html).Should().Contain("<h1>Rosetta does not keep the contract</h1>");
    }

    [Fact]
    public async Task AReportThatCantBeWritten_IsNoSuccess()
    {
        await using var service = await StartAsync();

        (await VerifyAsync(service, "--report", $"json={Path.GetDirectoryName(Tree.Pack)}")).Should().Be(2);

        _terminal.Error.Should().StartWith($"rosetta-verify: the report '{Path.GetDirectoryName(Tree.Pack)}' can't be written: ");
        Lines()[^1].Should().Be("15 verified");
    }

    private static Task<RunningService> StartAsync(params string[] deviations) => RunningService.StartAsync(new ServiceOptions
    {
        Deviations = [.. deviations.Select(name => DeviationCatalogue.All.Single(deviation => deviation.Name == name))],
    });

    private async Task<int> VerifyAsync(RunningService service, params string[] more)
    {
        string[] pacts = more.Contains("--pacts") ? [] : ["--pacts", Tree.Pack];
        return await _terminal.RunAsync(["--provider", service.BaseAddress.ToString(), "--timeout", "60", "--states", _terminal.Write("states.json", await service.WriteStatesAsync()), .. pacts, .. more]);
    }

    /// <summary>The pack with one interaction.</summary>
    private string Alone(string outcome)
    {
        var pact = JsonNode.Parse(File.ReadAllText(Tree.Pack))!.AsObject();
        var one = pact["interactions"]!.AsArray().Single(interaction => (string)interaction!["description"]! == $"Get Task answers {outcome}")!;
        pact["interactions"] = new JsonArray(one.DeepClone());
        return _terminal.Write($"{outcome}.json", pact.ToJsonString());
    }

    // How long it took is nobody's promise.
    private string[] Lines() => Milliseconds().Replace(_terminal.Out.TrimEnd('\n'), "  N ms").Split('\n');

    [GeneratedRegex("  [0-9]+ ms")]
    private static partial Regex Milliseconds();
}
