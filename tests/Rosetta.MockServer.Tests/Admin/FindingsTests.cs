using System.Text.Json.Nodes;

namespace Rosetta.MockServer.Tests.Admin;

public class FindingsTests
{
    private const string Path = "/_rosetta/sessions/default/findings";
    private const string SampleScene = "d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f";

    [Fact]
    public async Task Get_TellsEachRuleThatWasBroken_WithWhatShowsIt()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/default", """{"scenario":"error-scene-not-exists"}""");
        await server.PollAsync();
        await server.PollAsync();

        var findings = (await server.GetAsync(Path)).Json;

        findings.ToJsonString().Replace("\\u0022", "\\\"", StringComparison.Ordinal).Replace("\\u0027", "'", StringComparison.Ordinal).Should().Be(
            $$$"""{"session":"default","findings":[{"rule":"retried-lasting-error","count":1,"expected":"No second poll of a task behind an error that will not go away: annotation-request-not-exists (53003), scene-not-exists (56001), campaign-not-exists (51008).","seen":[{"what":"scene '{{{SampleScene}}}' was polled again behind scene-not-exists (56001)","entries":[1,2]}],"switchOff":"to switch it off: \"findingsOff\": [\"retried-lasting-error\"] in PUT /_rosetta/sessions/NAME, or in a test by Configure: Findings = settings.Findings with { Off = [FindingRule.RetriedLastingError] }"}],"open":{"count":0,"seen":[]}}""");
    }

    [Fact]
    public async Task OpenTask_IsGivenUpOnlyIfTheClientIsDone()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();

        var now = (await server.GetAsync(Path)).Json;
        var final = (await server.GetAsync(Path + "?final=true")).Json;

        now["findings"]!.AsArray().Should().BeEmpty();
        now["open"]!["seen"]![0]!["what"]!.GetValue<string>().Should().Be($"scene '{SampleScene}' was not polled again behind created (1)");
        ((string)final["findings"]![0]!["rule"]!).Should().Be("gave-up");
        ((int)final["open"]!["count"]!).Should().Be(0);
    }

    [Theory]
    [InlineData("?final=maybe", "final: found \"maybe\", expected true or false.")]
    [InlineData("?finale=true", "finale: found a parameter that this call does not have, expected one of: final; did you mean 'final'?.")]
    public async Task BadQuery_IsRefused(string query, string detail)
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();

        (await server.GetAsync(Path + query)).ShouldBeProblem(400, "malformed-query").Detail.Should().Be(detail);
    }

    [Fact]
    public async Task Put_SwitchesRulesOff_AndSetsThresholds()
    {
        await using var server = await AdminServer.StartAsync();

        var put = await server.PutAsync("/_rosetta/sessions/default", """{"findingsOff":["gave-up","polled-after-end"],"minInterval":"2s","minBackOff":"1s"}""");

        (put.Json["findingsOff"]!.ToJsonString(), (string)put.Json["minInterval"]!, (string)put.Json["minBackOff"]!).Should().Be(("""["gave-up","polled-after-end"]""", "2s", "1s"));
        await server.PollAsync();
        server.Time.Advance(TimeSpan.FromSeconds(1));
        await server.PollAsync();
        Rules((await server.GetAsync(Path + "?final=true")).Json).Should().Equal("polled-too-fast");
    }

    [Fact]
    public async Task Put_LeavesWhatItDoesNotName_AndTakesBackWhatItEmpties()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/default", """{"findingsOff":"gave-up","minInterval":"2s","minBackOff":"1s"}""");

        var untouched = (await server.PutAsync("/_rosetta/sessions/default", """{"seed":7}""")).Json;
        var emptied = (await server.PutAsync("/_rosetta/sessions/default", """{"findingsOff":[],"minInterval":"0s"}""")).Json;

        (untouched["findingsOff"]!.ToJsonString(), (string)untouched["minInterval"]!).Should().Be(("""["gave-up"]""", "2s"));
        (emptied["findingsOff"]!.ToJsonString(), emptied["minInterval"], (string)emptied["minBackOff"]!).Should().Be(("[]", null, "1s"));
    }

    [Fact]
    public async Task BadSettings_AreAllReportedAtOnce()
    {
        await using var server = await AdminServer.StartAsync();

        var put = await server.PutAsync("/_rosetta/sessions/default", """{"findingsOff":["gave-up","gave-in"],"minInterval":"soon","minBackOff":"1 s"}""");

        put.ShouldBeProblem(400, "malformed-body");
        put.Json["violations"]!.AsArray().Select(violation => $"{violation!["path"]} at {violation["position"]}: {violation["found"]} / {violation["expected"]}").Should().Equal(
            "$.findingsOff[1] at 26: \"gave-in\" / one of: polled-after-end, polled-too-fast, no-back-off, retried-lasting-error, gave-up, altered-ids, wrong-media-type, unknown-fields, new-connections; did you mean 'gave-up'?",
            "$.minInterval at 51: \"soon\" / a duration such as 200ms, 30s, 10m, 2h, 1d or 1m30s",
            "$.minBackOff at 71: \"1 s\" / a duration such as 200ms, 30s, 10m, 2h, 1d or 1m30s");
        server.Services.Sessions.All().Should().BeEmpty();
    }

    private static IEnumerable<string> Rules(JsonNode report) => report["findings"]!.AsArray().Select(finding => (string)finding!["rule"]!);
}
