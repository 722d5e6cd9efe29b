using System.Text.Json.Nodes;

namespace Rosetta.MockServer.Tests.Admin;

public class BindingsTests
{
    private const string Path = "/_rosetta/sessions/default/bindings";

    [Fact]
    public async Task Binding_DecidesWhoAnswersTheseIds()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/default", null);

        var put = await server.PutAsync(Path, """[{"scenario":"status-approved","sceneId":"abc*"},{"scenario":"status-in-qc","campaignId":["c","d"],"sceneId":"x"}]""");

        put.Status.Should().Be(200);
        put.Body.Should().Be("""[{"scenario":"status-approved","sceneId":["abc*"]},{"scenario":"status-in-qc","campaignId":["c","d"],"sceneId":["x"]}]""");
        (await server.PollAsync(ids: """{"campaignId":"c","annotationRequestId":"a","sceneId":"abcdef"}""")).TaskStatus.Should().Be(11);
        (await server.PollAsync(ids: """{"campaignId":"d","annotationRequestId":"a","sceneId":"x"}""")).TaskStatus.Should().Be(9);
        (await server.PollAsync(ids: """{"campaignId":"e","annotationRequestId":"a","sceneId":"x"}""")).TaskStatus.Should().Be(1);
    }

    [Fact]
    public async Task WhatGetAnswers_PutTakes()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/default", null);
        await server.PutAsync(Path, """[{"scenario":"status-approved","sceneId":"abc*"}]""");

        var bindings = await server.GetAsync(Path);

        (await server.PutAsync(Path, bindings.Body)).Body.Should().Be(bindings.Body);
    }

    [Fact]
    public async Task Delete_TakesAllAway()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/default", null);
        await server.PutAsync(Path, """[{"scenario":"status-approved","sceneId":"abc*"}]""");

        (await server.DeleteAsync(Path)).Status.Should().Be(204);

        (await server.GetAsync(Path)).Body.Should().Be("[]");
    }

    [Fact]
    public async Task BadBindings_AreAllReportedAtOnce()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/default", null);

        var put = await server.PutAsync(Path, """[{"scenario":"hapy-path","sceneId":"a*b"},{"sceneId":["","x"]},{"scenario":5,"scene":"x"},7]""");

        put.ShouldBeProblem(400, "malformed-body");
        put.Json["violations"]!.AsArray().Select(violation => $"{violation!["path"]} at {violation["position"]}: {violation["found"]} / {violation["expected"]}").Should().Equal(
            "$[0].scenario at 13: \"hapy-path\" / a scenario; did you mean 'happy-path'?",
            "$[0].sceneId at 35: \"a*b\" / an id, or the beginning of one and '*'",
            "$[1].sceneId[0] at 54: \"\" / an id, or the beginning of one and '*'",
            "$[2].scenario at 75: the number 5 / a string",
            "$[2].scene at 77: a field that does not exist here / one of: scenario, campaignId, annotationRequestId, sceneId; did you mean 'sceneId'?",
            "$[3] at 90: the number 7 / a JSON object",
            "$[1].scenario at : nothing / the name of a scenario");
        put.Detail.Should().EndWith("""A body that works: [{"scenario":"happy-path","sceneId":"abc*"}]""");
    }

    [Fact]
    public async Task TiesAndBindingsWithoutIds_AreRefused_AndTheOldOnesStay()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/default", null);
        await server.PutAsync(Path, """[{"scenario":"status-approved","sceneId":"abc*"}]""");

        var put = await server.PutAsync(Path, """[{"scenario":"happy-path"},{"scenario":"status-in-qc","sceneId":"x"},{"scenario":"by-hand","sceneId":"x"}]""");

        put.ShouldBeProblem(400, "bad-bindings").Detail.Should().Be(
            "Nothing has changed: the binding of 'happy-path' names no ids; to play a scenario for all, make it the session's scenario; two bindings, of 'status-in-qc' and of 'by-hand', claim sceneId 'x'; make one of them more exact.");
        (await server.GetAsync(Path)).Json.AsArray().Should().HaveCount(1);
    }

    [Fact]
    public async Task TooManyCombinations_AreRefusedBeforeTheyCostAnything()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/default", null);
        var ids = new JsonArray([.. Enumerable.Range(0, 3000).Select(i => JsonValue.Create($"i{i}"))]);
        var body = new JsonArray(new JsonObject { ["scenario"] = "happy-path", ["campaignId"] = ids, ["annotationRequestId"] = ids.DeepClone(), ["sceneId"] = ids.DeepClone() });

        (await server.PutAsync(Path, body.ToJsonString())).ShouldBeProblem(400, "malformed-body").Detail
            .Should().StartWith("$ at byte 0: found 27000000000 combinations of ids, expected at most 10000 in all; use the beginning of an id and '*'.");
    }
}
