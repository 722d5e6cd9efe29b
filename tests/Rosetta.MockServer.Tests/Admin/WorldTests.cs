using Rosetta.Testing.Worlds;

namespace Rosetta.MockServer.Tests.Admin;

public class WorldTests
{
    private static readonly World TheWorld = new(
        [
            new WorldCampaign("c-1", "One", [new WorldAnnotationRequest("r-1", "Boxes", [new WorldScene("s-1", "First", "status-reviewing"), new WorldScene("s-2", "", null)])]),
            new WorldCampaign("c-2", "", [new WorldAnnotationRequest("r-2", "", [new WorldScene("s-3", "", null)])]),
        ],
        "w.yaml");

    [Fact]
    public async Task World_IsToldRowByRow()
    {
        await using var server = await AdminServer.StartAsync(TheWorld);

        (await server.GetAsync("/_rosetta/world?limit=1")).Body.Should().Be(
            """{"source":"w.yaml","campaigns":2,"annotationRequests":2,"scenes":3,"rows":[{"campaignId":"c-1","campaignName":"One","annotationRequestId":"r-1","annotationRequestName":"Boxes","sceneId":"s-1","sceneName":"First","scenario":"status-reviewing"}]}""");
    }

    [Theory]
    [InlineData("", "s-1 s-2 s-3")]
    [InlineData("?skip=1&limit=1", "s-2")]
    [InlineData("?campaignId=c-2", "s-3")]
    [InlineData("?annotationRequestId=r-1&skip=1", "s-2")]
    [InlineData("?sceneId=s-3&campaignId=c-1", "")]
    public async Task World_IsPagedAndFiltered(string query, string scenes)
    {
        await using var server = await AdminServer.StartAsync(TheWorld);

        var rows = (await server.GetAsync($"/_rosetta/world{query}")).Json["rows"]!.AsArray();

        string.Join(' ', rows.Select(row => (string)row!["sceneId"]!)).Should().Be(scenes);
    }

    [Fact]
    public async Task WithoutAWorld_ThereIsNothing()
    {
        await using var server = await AdminServer.StartAsync();

        (await server.GetAsync("/_rosetta/world")).Body.Should().Be("""{"source":null,"campaigns":0,"annotationRequests":0,"scenes":0,"rows":[]}""");
    }

    [Fact]
    public async Task BadQuery_IsRefused()
    {
        await using var server = await AdminServer.StartAsync(TheWorld);

        (await server.GetAsync("/_rosetta/world?limit=0&scene=x")).ShouldBeProblem(400, "malformed-query").Json["violations"]!.AsArray().Should().HaveCount(2);
    }

    [Fact]
    public async Task World_IsATableToo()
    {
        await using var server = await AdminServer.StartAsync(TheWorld);

        var answer = await server.GetAsync("/_rosetta/world.csv");

        answer.ContentType.Should().Be("text/csv");
        answer.Body.Should().Be(
            "campaignId,campaignName,annotationRequestId,annotationRequestName,sceneId,sceneName,scenario\r\n" +
            "c-1,One,r-1,Boxes,s-1,First,status-reviewing\r\nc-1,One,r-1,Boxes,s-2,,\r\nc-2,,r-2,,s-3,,\r\n");
    }

    [Fact]
    public async Task TaskThatTheWorldDoesNotHave_CannotBeAdvanced()
    {
        await using var server = await AdminServer.StartAsync(TheWorld);
        await server.PutAsync("/_rosetta/sessions/default", null);
        var task = await server.PutAsync("/_rosetta/sessions/default/tasks", """{"campaignId":"c-1","annotationRequestId":"r-1","sceneId":"s-3"}""");

        var answer = await server.PostAsync($"/_rosetta/sessions/default/tasks/{task.Json["key"]}/advance");

        answer.ShouldBeProblem(409, "no-story").Detail.Should().Be(
            $"Task '{task.Json["key"]}' plays no scenario, since the world does not have its ids together. Force an answer instead, or ask for a task that GET /_rosetta/world lists.");
    }

    [Fact]
    public async Task UnknownIds_AnswerOverHttp_AndTheJournalSaysWhy()
    {
        await using var server = await AdminServer.StartAsync(TheWorld);

        var answer = await server.PollAsync(ids: """{"campaignId":"c-1","annotationRequestId":"r-2","sceneId":"s-3"}""");
        var known = await server.PollAsync(ids: """{"campaignId":"c-1","annotationRequestId":"r-1","sceneId":"s-1"}""");

        ((int)answer.Json["code"]!).Should().Be(53003);
        known.TaskStatus.Should().Be(6);
        var entries = (await server.GetAsync("/_rosetta/sessions/default/journal")).Json.AsArray();
        entries.Select(entry => ((string)entry!["rule"]!, (string)entry["why"]!)).Should().Equal(
            ("world", "the world has this annotationRequestId in another campaign: annotation-request-not-exists"),
            ("world", "world chose status-reviewing: step 1 of 1 (reviewing), 0s in step; nothing follows"));
    }
}
