namespace Rosetta.MockServer.Tests.Admin;

public class TasksTests
{
    private const string Key = "a4ea9021ae854ac078cc472e028c9fae";
    private const string Task = "/_rosetta/sessions/default/tasks/" + Key;

    [Fact]
    public async Task List_TellsWhereATaskIsAndWhatComesNext()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();
        await server.PollAsync();
        await server.PollAsync();

        var tasks = await server.GetAsync("/_rosetta/sessions/default/tasks");

        tasks.Body.Should().Be(
            $$$"""[{"key":"{{{Key}}}","ids":{"campaignId":"a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e","annotationRequestId":"f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f","sceneId":"d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"},"rule":"default","scenario":"happy-path","started":true,"over":false,"step":3,"steps":10,"missingScenario":null,"answer":{"kind":"status","word":"annotating","number":3},"calls":1,"ends":{"calls":2},"enteredAt":"2025-03-13T20:00:00+00:00","endsAt":null,"timeLeft":null,"callsLeft":1,"next":{"step":4,"answer":{"kind":"status","word":"annotated","number":4}},"forced":null,"answers":3,"lastAnswer":{"kind":"status","word":"annotating","number":3},"lastAnsweredAt":"2025-03-13T20:00:00+00:00"}]""");
    }

    [Fact]
    public async Task TaskWhoseScenarioIsNotLoaded_HasNoAnswer_AndCannotBeMoved()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();
        await server.DeleteAsync("/_rosetta/scenarios/happy-path");

        var task = (await server.GetAsync("/_rosetta/sessions/default/tasks")).Json[0]!;
        var advance = await server.PostAsync(Task + "/advance");

        task["answer"].Should().BeNull();
        task["missingScenario"]!.GetValue<string>().Should().Be("happy-path");
        advance.ShouldBeProblem(409, "no-story").Detail.Should().Be(
            $"Task '{Key}' plays nothing: its scenario would be 'happy-path', and there is none of that name. Load it, or choose another one for the session or by a binding.");
    }

    [Fact]
    public async Task TimedStep_TellsTheTimeLeft()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutYamlAsync("/_rosetta/scenarios/timed", "name: timed\nsteps:\n  - status: created\n    for: 2m\n  - error: 5000\nthen: hold\n");
        await server.PutAsync("/_rosetta/sessions/default", """{"scenario":"timed"}""");
        await server.PollAsync();
        server.Time.Advance(TimeSpan.FromSeconds(30));

        var task = (await server.GetAsync("/_rosetta/sessions/default/tasks")).Json[0]!;

        task["ends"]!.ToJsonString().Should().Be("""{"for":"2m"}""");
        task["endsAt"]!.GetValue<string>().Should().Be("2025-03-13T20:02:00+00:00");
        task["timeLeft"]!.GetValue<string>().Should().Be("1m30s");
        task["next"]!.ToJsonString().Should().Be("""{"step":2,"answer":{"kind":"error","word":"service-hiccuped","number":5000}}""");
    }

    [Fact]
    public async Task StoryThatStops_TellsThatTheSceneWillBeGone()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutYamlAsync("/_rosetta/scenarios/gone", "name: gone\nsteps:\n  - status: created\n    calls: 2\nthen: stop\n");
        await server.PutAsync("/_rosetta/sessions/default", """{"scenario":"gone"}""");
        await server.PollAsync();

        var before = (await server.GetAsync("/_rosetta/sessions/default/tasks")).Json[0]!;
        await server.PollAsync();
        var after = (await server.GetAsync("/_rosetta/sessions/default/tasks")).Json[0]!;

        before["next"]!.ToJsonString().Should().Be("""{"step":null,"answer":{"kind":"error","word":"scene-not-exists","number":56001}}""");
        after["over"]!.GetValue<bool>().Should().BeTrue();
        after["answer"]!.ToJsonString().Should().Be("""{"kind":"error","word":"scene-not-exists","number":56001}""");
        after["next"].Should().BeNull();
    }

    [Fact]
    public async Task LastStepThatHolds_HasNothingNext()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/default", """{"scenario":"status-approved"}""");
        await server.PollAsync();

        var task = (await server.GetAsync("/_rosetta/sessions/default/tasks")).Json[0]!;

        task["next"].Should().BeNull();
        task["ends"].Should().BeNull();
    }

    [Fact]
    public async Task Put_GivesTheKeyOfATaskThatWasNotPolledYet_AndItsStoryDoesNotBegin()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/default", null);

        var put = await server.PutAsync("/_rosetta/sessions/default/tasks", AdminServer.SampleIds);

        put.Status.Should().Be(200);
        put.Json["key"]!.GetValue<string>().Should().Be(Key);
        put.Json["started"]!.GetValue<bool>().Should().BeFalse();
        put.Json["lastAnswer"].Should().BeNull();
        (await server.PollAsync()).TaskStatus.Should().Be(1);
    }

    [Fact]
    public async Task PutWithoutAnId_IsReadAsATaskRequestIs()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/default", null);

        (await server.PutAsync("/_rosetta/sessions/default/tasks", """{"campaignId":5,"sceneId":"s"}""")).ShouldBeProblem(400, "malformed-request").Detail
            .Should().StartWith("$.campaignId at byte 14: found the number 5, expected a non-empty string; $.annotationRequestId: found nothing");
    }

    [Fact]
    public async Task List_FiltersByIdsAndKeepsToTheLimit()
    {
        await using var server = await AdminServer.StartAsync();
        foreach (var scene in new[] { "s3", "s1", "s2" })
        {
            await server.PollAsync(ids: $$"""{"campaignId":"c","annotationRequestId":"a","sceneId":"{{scene}}"}""");
        }

        async Task<IEnumerable<string>> Scenes(string query) =>
            (await server.GetAsync("/_rosetta/sessions/default/tasks" + query)).Json.AsArray().Select(task => (string)task!["ids"]!["sceneId"]!);

        (await Scenes("")).Should().Equal("s1", "s2", "s3");
        (await Scenes("?limit=2")).Should().Equal("s1", "s2");
        (await Scenes("?sceneId=s3")).Should().Equal("s3");
        (await Scenes("?campaignId=other")).Should().BeEmpty();
        (await Scenes("?annotationRequestId=a&limit=1")).Should().Equal("s1");
    }

    [Fact]
    public async Task Advance_EndsTheStep()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/default", """{"scenario":"by-hand"}""");
        await server.PollAsync();
        (await server.PollAsync()).TaskStatus.Should().Be(1);

        var advanced = await server.PostAsync(Task + "/advance");

        advanced.Status.Should().Be(200);
        advanced.Json["step"]!.GetValue<int>().Should().Be(2);
        (await server.PollAsync()).TaskStatus.Should().Be(2);
    }

    [Fact]
    public async Task AdvanceAtTheEnd_Is409()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/default", """{"scenario":"status-approved"}""");
        await server.PollAsync();
        await server.PostAsync(Task + "/advance");

        (await server.PostAsync(Task + "/advance")).ShouldBeProblem(409, "story-over").Detail
            .Should().Be($"Task '{Key}' stands at the end of 'status-approved' and nothing follows. To play on, set its position, or reset the session.");
    }

    [Fact]
    public async Task Position_JumpsForwardAndBack()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();

        (await server.PutAsync(Task + "/position", """{"step":10}""")).Json["step"]!.GetValue<int>().Should().Be(10);
        (await server.PollAsync()).TaskStatus.Should().Be(11);
        (await server.PutAsync(Task + "/position", """{"step":3}""")).Json["calls"]!.GetValue<int>().Should().Be(0);
        (await server.PollAsync()).TaskStatus.Should().Be(3);
    }

    [Theory]
    [InlineData("""{"step":11}""", "$.step at byte 8: found the number 11, expected a step of 'happy-path', from 1 to 10")]
    [InlineData("""{"step":0}""", "$.step at byte 8: found the number 0, expected a step of 'happy-path', from 1 to 10")]
    [InlineData("""{"step":1.5}""", "$.step at byte 8: found the number 1.5, expected a whole number from -2147483648 to 2147483647")]
    [InlineData("""{"step":null}""", "$.step at byte 8: found null, expected a whole number from -2147483648 to 2147483647")]
    [InlineData("{}", "$.step: found nothing, expected a step of 'happy-path', from 1 to 10")]
    public async Task PositionOutsideTheStory_IsRefused(string body, string complaint)
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();

        (await server.PutAsync(Task + "/position", body)).ShouldBeProblem(400, "malformed-body").Detail
            .Should().Be(complaint + """. A body that works: {"step":2}""");
    }

    [Fact]
    public async Task UnknownTask_Is404()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();
        var detail = "Session 'default' remembers no task 'abc'. GET /_rosetta/sessions/default/tasks lists the keys; PUT there, with the three ids in the body, makes a task known before its first poll.";

        (await server.PostAsync("/_rosetta/sessions/default/tasks/abc/advance")).ShouldBeProblem(404, "no-such-task").Detail.Should().Be(detail);
        (await server.PutAsync("/_rosetta/sessions/default/tasks/abc/position", "{}")).ShouldBeProblem(404, "no-such-task").Detail.Should().Be(detail);
        (await server.PutAsync("/_rosetta/sessions/default/tasks/abc/answer", "{}")).ShouldBeProblem(404, "no-such-task").Detail.Should().Be(detail);
        (await server.DeleteAsync("/_rosetta/sessions/default/tasks/abc/answer")).ShouldBeProblem(404, "no-such-task").Detail.Should().Be(detail);
    }

    [Fact]
    public async Task MagicTask_HasNoStoryToMove()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/default", null);
        var known = await server.PutAsync("/_rosetta/sessions/default/tasks", """{"campaignId":"c","annotationRequestId":"a","sceneId":"00000000-0000-4000-8000-000000000005"}""");
        var key = (string)known.Json["key"]!;
        var detail = $"Task '{key}' plays no scenario, since one of its ids is a magic one that answers by itself. Force an answer instead, or ask for the task with other ids.";

        known.Json["rule"]!.GetValue<string>().Should().Be("magic-id");
        known.Json["answer"]!.ToJsonString().Should().Be("""{"kind":"status","word":"waiting-for-review","number":5}""");
        (await server.PostAsync($"/_rosetta/sessions/default/tasks/{key}/advance")).ShouldBeProblem(409, "no-story").Detail.Should().Be(detail);
        (await server.PutAsync($"/_rosetta/sessions/default/tasks/{key}/position", """{"step":1}""")).ShouldBeProblem(409, "no-story").Detail.Should().Be(detail);
    }
}
