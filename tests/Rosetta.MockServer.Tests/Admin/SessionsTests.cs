using Rosetta.GetTask;

namespace Rosetta.MockServer.Tests.Admin;

public class SessionsTests
{
    [Theory]
    [InlineData("GET", "")]
    [InlineData("DELETE", "")]
    [InlineData("POST", "/reset")]
    [InlineData("GET", "/tasks")]
    [InlineData("GET", "/bindings")]
    [InlineData("DELETE", "/bindings")]
    [InlineData("GET", "/clock")]
    [InlineData("GET", "/journal")]
    [InlineData("DELETE", "/journal")]
    [InlineData("GET", "/journal.har")]
    [InlineData("GET", "/coverage")]
    [InlineData("GET", "/findings")]
    [InlineData("GET", "/journal/stream")]
    [InlineData("GET", "/scenarios/mine")]
    [InlineData("DELETE", "/scenarios/mine")]
    [InlineData("PUT", "/tasks/0/answer")]
    [InlineData("DELETE", "/tasks/0/answer")]
    [InlineData("POST", "/tasks/0/advance")]
    [InlineData("PUT", "/tasks/0/position")]
    public async Task UnknownSession_Is404_AndIsNotMade(string method, string rest)
    {
        await using var server = await AdminServer.StartAsync();

        var answer = await server.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/_rosetta/sessions/team-a" + rest));

        answer.ShouldBeProblem(404, "no-such-session").Detail
            .Should().Be("There is no session 'team-a'. A session is made by its first request for a task, or by PUT /_rosetta/sessions/team-a.");
        server.Services.Sessions.All().Should().BeEmpty();
    }

    [Fact]
    public async Task MisspeltSession_NamesTheNearest()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync("team-a");

        (await server.GetAsync("/_rosetta/sessions/team-b")).ShouldBeProblem(404, "no-such-session").Detail
            .Should().Be("There is no session 'team-b'; did you mean 'team-a'? A session is made by its first request for a task, or by PUT /_rosetta/sessions/team-b.");
    }

    [Fact]
    public async Task ChangesAtTheSameTime_AreAllKept()
    {
        await using var server = await AdminServer.StartAsync();
        for (var round = 0; round < 100; round++)
        {
            var session = $"/_rosetta/sessions/round-{round}";
            await server.PutAsync(session, "{}");

            string[] changes = ["""{"seed":7}""", """{"scenario":"whole-batch"}""", """{"errorHttpStatus":"semantic"}""", """{"strict":true}""", """{"timeZone":"Asia/Shanghai"}"""];
            await Task.WhenAll(changes.Select(change => Task.Run(() => server.PutAsync(session, change))));

            var settings = server.Services.Sessions.All().Single(one => one.Name == $"round-{round}").Settings;
            settings.Should().BeEquivalentTo(new { Seed = 7UL, Scenario = "whole-batch", ErrorHttpStatus = ErrorHttpStatus.Semantic, Rules = RequestRules.Strict, TimeZone = new { Id = "Asia/Shanghai" } });
        }
    }

    [Fact]
    public async Task ImpossibleName_SaysTheRule()
    {
        await using var server = await AdminServer.StartAsync();

        (await server.GetAsync("/_rosetta/sessions/team%20a")).ShouldBeProblem(404, "no-such-session").Detail
            .Should().Be("There is no session 'team a', and none can have that name: it is 1 to 64 of A-Z a-z 0-9 . _ -, but not . or .. alone.");
        (await server.PutAsync("/_rosetta/sessions/team%20a", "{}")).ShouldBeProblem(400, "bad-session-name").Detail
            .Should().Be("The path names session 'team a'; a session's name is 1 to 64 of A-Z a-z 0-9 . _ -, but not . or .. alone");
        server.Services.Sessions.All().Should().BeEmpty();
    }

    [Theory]
    [InlineData("tasks", AdminServer.SampleIds)]
    [InlineData("clock", """{"advance":"1h"}""")]
    [InlineData("bindings", """[{"scenario":"happy-path","sceneId":"abc*"}]""")]
    public async Task WhatIsSetInASessionBeforeItsFirstPoll_MakesTheSession(string what, string body)
    {
        await using var server = await AdminServer.StartAsync();

        (await server.PutAsync($"/_rosetta/sessions/team-a/{what}", body)).Status.Should().Be(200);

        server.Services.Sessions.All().Should().ContainSingle().Which.Name.Should().Be("team-a");
    }

    [Theory]
    [InlineData("team-a/tasks", "{", 400, "malformed-request")]
    [InlineData("team-a/clock", "{", 400, "malformed-body")]
    [InlineData("team-a/bindings", "{", 400, "malformed-body")]
    [InlineData("team-a/clock", """{"to":"next-transition"}""", 409, "no-transition")]
    [InlineData("team-a/bindings", """[{"scenario":"happy-path"}]""", 400, "bad-bindings")]
    [InlineData("team%20a/tasks", AdminServer.SampleIds, 400, "bad-session-name")]
    [InlineData("team%20a/clock", """{"to":"next-transition"}""", 400, "bad-session-name")]
    [InlineData("team%20a/bindings", "[]", 400, "bad-session-name")]
    public async Task ARefusedCall_MakesNoSession(string path, string body, int status, string slug)
    {
        await using var server = await AdminServer.StartAsync();

        (await server.PutAsync("/_rosetta/sessions/" + path, body)).ShouldBeProblem(status, slug);

        server.Services.Sessions.All().Should().BeEmpty();
    }

    [Fact]
    public async Task Put_MakesASessionWithTheServersDefaults()
    {
        await using var server = await AdminServer.StartAsync();

        var put = await server.PutAsync("/_rosetta/sessions/team-a", null);

        put.Status.Should().Be(201);
        put.Headers.Location.Should().Be("/_rosetta/sessions/team-a");
        put.Body.Should().Be(
            """{"name":"team-a","scenario":"happy-path","seed":1,"errorHttpStatus":"envelope","strict":false,"lenient":false,"viewUrlBase":"https://rosetta.example","timeZone":"UTC","findingsOff":[],"minInterval":null,"minBackOff":"100ms","clock":{"now":"2025-03-13T20:00:00+00:00","speed":1,"paused":false,"nextTransition":null,"timeToNextTransition":null},"tasks":0,"ownScenarios":[],"bindings":0,"startsAgain":false}""");
        (await server.GetAsync("/_rosetta/sessions/team-a")).Body.Should().Be(put.Body);
    }

    [Fact]
    public async Task Put_SetsWhatItNames_AndTheAnswersShowIt()
    {
        await using var server = await AdminServer.StartAsync();

        await server.PutAsync(
            "/_rosetta/sessions/team-a",
            """{"scenario":"error-scene-not-exists","seed":18446744073709551615,"errorHttpStatus":"semantic","strict":true,"viewUrlBase":"https://fake.test/","timeZone":"Asia/Shanghai"}""");

        var error = await server.PollAsync("team-a");
        error.Status.Should().Be(404);
        error.Json["date"]!.GetValue<string>().Should().Be("2025-03-14 04:00:00");
        (await server.PollAsync("team-a", AdminServer.SampleIds.Replace("{", "{\"x\":1,", StringComparison.Ordinal))).ShouldBeProblem(400, "malformed-request");
        var session = (await server.GetAsync("/_rosetta/sessions/team-a")).Json;
        ((ulong)session["seed"]!).Should().Be(18446744073709551615);
        session["viewUrlBase"]!.GetValue<string>().Should().Be("https://fake.test");
    }

    [Fact]
    public async Task Put_LeavesWhatItDoesNotName_AndTheStoriesGoOn()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/team-a", """{"seed":7,"lenient":true}""");
        await server.PollAsync("team-a");

        var put = await server.PutAsync("/_rosetta/sessions/team-a", """{"timeZone":"Europe/Berlin"}""");

        put.Status.Should().Be(200);
        put.Json["seed"]!.GetValue<int>().Should().Be(7);
        put.Json["lenient"]!.GetValue<bool>().Should().BeTrue();
        (await server.PollAsync("team-a")).TaskStatus.Should().Be(2);
    }

    [Theory]
    [InlineData("""{"lenient":true}""", """{"strict":true}""", true, false)]
    [InlineData("""{"strict":true}""", """{"lenient":true}""", false, true)]
    [InlineData("""{"strict":true}""", """{"strict":false}""", false, false)]
    [InlineData("""{"lenient":true}""", """{"strict":false}""", false, true)]
    [InlineData("""{"lenient":true}""", """{"lenient":false}""", false, false)]
    public async Task StrictAndLenient_ReplaceEachOther(string first, string second, bool strict, bool lenient)
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/a", first);

        var put = await server.PutAsync("/_rosetta/sessions/a", second);

        ((bool)put.Json["strict"]!, (bool)put.Json["lenient"]!).Should().Be((strict, lenient));
    }

    [Fact]
    public async Task BadSettings_AreAllReportedAtOnce_AndNothingIsMade()
    {
        await using var server = await AdminServer.StartAsync();

        var put = await server.PutAsync(
            "/_rosetta/sessions/team-a",
            """{"scenario":"hapy-path","timeZone":"Europe/Berln","seed":-1,"errorHttpStatus":"semantics","strict":true,"lenient":true,"viewUrlBase":"fake.test","sede":1}""");

        put.ShouldBeProblem(400, "malformed-body");
        put.Json["violations"]!.AsArray().Select(violation => $"{violation!["path"]} at {violation["position"]}: {violation["found"]} / {violation["expected"]}").Should().Equal(
            "$.scenario at 12: \"hapy-path\" / a scenario; did you mean 'happy-path'?",
            "$.timeZone at 35: \"Europe/Berln\" / a time zone that this machine knows, such as UTC or Europe/Berlin; did you mean 'Europe/Berlin'?",
            "$.seed at 57: the number -1 / a whole number from 0 to 18446744073709551615",
            "$.errorHttpStatus at 78: \"semantics\" / envelope or semantic",
            "$.lenient at 114: true, beside strict: true / one of the two: strict refuses more than usual, lenient less",
            "$.viewUrlBase at 133: \"fake.test\" / http:// or https:// with a host, and no query",
            "$.sede at 145: a field that does not exist here / one of: scenario, seed, errorHttpStatus, strict, lenient, viewUrlBase, timeZone, findingsOff, minInterval, minBackOff; did you mean 'seed'?");
        put.Detail.Should().StartWith("$.scenario at byte 12: found \"hapy-path\", expected a scenario; did you mean 'happy-path'?; ")
            .And.EndWith("""A body that works: {"scenario":"happy-path","seed":7}""");
        server.Services.Sessions.All().Should().BeEmpty();
    }

    [Fact]
    public async Task FieldGivenTwice_IsRefused()
    {
        await using var server = await AdminServer.StartAsync();

        (await server.PutAsync("/_rosetta/sessions/a", """{"seed":1,"seed":2}""")).ShouldBeProblem(400, "malformed-body").Detail
            .Should().Be("""$.seed at byte 10: found the field a second time, expected each field once. A body that works: {"scenario":"happy-path","seed":7}""");
    }

    [Fact]
    public async Task Reset_StartsTheStoriesAgain_AndKeepsSettingsAndJournal()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/a", """{"seed":7}""");
        await server.PollAsync("a");
        (await server.PollAsync("a")).TaskStatus.Should().Be(2);

        (await server.PostAsync("/_rosetta/sessions/a/reset")).Status.Should().Be(204);

        (await server.PollAsync("a")).TaskStatus.Should().Be(1);
        (await server.GetAsync("/_rosetta/sessions/a")).Json["seed"]!.GetValue<int>().Should().Be(7);
        (await server.GetAsync("/_rosetta/sessions/a/journal")).Json.AsArray().Should().HaveCount(3);
    }

    [Fact]
    public async Task Delete_ForgetsTheSessionAndItsJournal()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync("a");
        await server.PollAsync("b");

        (await server.DeleteAsync("/_rosetta/sessions/a")).Status.Should().Be(204);

        (await server.GetAsync("/_rosetta/sessions/a")).Status.Should().Be(404);
        (await server.GetAsync("/_rosetta/sessions")).Json.AsArray().Select(session => (string)session!["name"]!).Should().Equal("b");
        (await server.PollAsync("a")).TaskStatus.Should().Be(1);
        (await server.GetAsync("/_rosetta/sessions/a/journal")).Json.AsArray().Should().HaveCount(1);
        (await server.GetAsync("/_rosetta/sessions/b/journal")).Json.AsArray().Should().HaveCount(1);
    }
}
