namespace Rosetta.MockServer.Tests.Admin;

public class JournalTests
{
    private const string Path = "/_rosetta/sessions/default/journal";

    [Fact]
    public async Task Get_TellsWhatWasAskedAndAnswered_AndWhy()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();

        var entry = (await server.GetAsync(Path)).Json[0]!;

        ((long)entry["id"]!).Should().Be(1);
        entry["session"]!.GetValue<string>().Should().Be("default");
        entry["ids"]!["sceneId"]!.GetValue<string>().Should().Be("d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f");
        entry["outcome"]!.ToJsonString().Should().Be("""{"kind":"status","word":"created","number":1}""");
        entry["scenario"]!.GetValue<string>().Should().Be("happy-path");
        entry["rule"]!.GetValue<string>().Should().Be("default");
        entry["why"]!.GetValue<string>().Should().StartWith("default happy-path: step 1 of 10 (created)");
        entry["delivered"]!.GetValue<bool>().Should().BeTrue();
        entry["durationMs"]!.GetValue<double>().Should().Be(0);
        entry["request"]!["body"]!["text"]!.GetValue<string>().Should().Be(AdminServer.SampleIds);
    }

    [Theory]
    [InlineData("", "1,2,3,4")]
    [InlineData("?outcome=created", "1,3")]
    [InlineData("?outcome=1", "1,3")]
    [InlineData("?outcome=problem", "4")]
    [InlineData("?sceneId=s", "3")]
    [InlineData("?campaignId=c&annotationRequestId=a", "3")]
    [InlineData("?campaignId=c&annotationRequestId=x", "")]
    [InlineData("?since=2025-03-13T20:10:00Z", "3,4")]
    [InlineData("?since=2025-03-13T21:10:00%2B01:00", "3,4")]
    [InlineData("?since=2025-03-13T21:10:00+01:00", "3,4")]
    [InlineData("?since=2025-03-13T20:10", "3,4")]
    [InlineData("?since=2025-03-14", "")]
    [InlineData("?after=2", "3,4")]
    [InlineData("?violations=true", "4")]
    [InlineData("?violations=false", "1,2,3,4")]
    [InlineData("?limit=2", "3,4")]
    [InlineData("?after=1&limit=1&outcome=created", "3")]
    public async Task Filters_RestrictWhatIsTold(string query, string ids)
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();
        await server.PollAsync();
        await server.PutAsync("/_rosetta/sessions/default/clock", """{"advance":"10m"}""");
        await server.PollAsync(ids: """{"campaignId":"c","annotationRequestId":"a","sceneId":"s"}""");
        await server.PollAsync(ids: "{}");
        await server.PollAsync("other");

        var entries = await server.GetAsync(Path + query);

        entries.Status.Should().Be(200, entries.Body);
        string.Join(',', entries.Json.AsArray().Select(entry => (long)entry!["id"]!)).Should().Be(ids);
        var har = (await server.GetAsync(Path + ".har" + query)).Json["log"]!["entries"]!.AsArray();
        string.Join(',', har.Select(entry => (long)entry!["_id"]!).Order()).Should().Be(ids);
    }

    [Theory]
    [InlineData("?outcome=creatd", "outcome: found \"creatd\", expected an outcome; did you mean 'created'?.")]
    [InlineData("?outcome=7", "outcome: found \"7\", expected an outcome; did you mean '0'?.")]
    [InlineData("?since=yesterday", "since: found \"yesterday\", expected a time such as 2025-03-13T20:00:00Z.")]
    [InlineData("?after=-1", "after: found \"-1\", expected a whole number from 0 to 9223372036854775807.")]
    [InlineData("?limit=0", "limit: found \"0\", expected a whole number from 1 to 1000000.")]
    [InlineData("?violations=maybe", "violations: found \"maybe\", expected true or false.")]
    [InlineData("?scene=x", "scene: found a parameter that this call does not have, expected one of: outcome, campaignId, annotationRequestId, sceneId, since, after, violations, limit; did you mean 'sceneId'?.")]
    [InlineData("?limit=1&limit=2", "limit: found 2 values, expected one value; limit: found \"1,2\", expected a whole number from 1 to 1000000.")]
    public async Task BadFilter_IsRefused_NotIgnored(string query, string detail)
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();

        (await server.GetAsync(Path + query)).ShouldBeProblem(400, "malformed-query").Detail.Should().Be(detail);
        (await server.GetAsync(Path + ".har" + query)).ShouldBeProblem(400, "malformed-query");
    }

    [Fact]
    public async Task WithoutLimit_TheNewestThousandAreTold()
    {
        await using var server = await AdminServer.StartAsync();
        for (var i = 0; i < 1001; i++)
        {
            await server.PollAsync();
        }

        var ids = (await server.GetAsync(Path)).Json.AsArray().Select(entry => (long)entry!["id"]!).ToList();

        ids.Should().HaveCount(1000);
        ids[0].Should().Be(2);
    }

    [Fact]
    public async Task Rule10_Delete_RemovesTheSessionsEntriesOnly()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();
        await server.PollAsync();
        await server.PollAsync("other");

        (await server.DeleteAsync(Path)).Body.Should().Be("""{"removed":2}""");

        (await server.GetAsync(Path)).Body.Should().Be("[]");
        (await server.GetAsync("/_rosetta/sessions/other/journal")).Json.AsArray().Should().HaveCount(1);
    }

    [Fact]
    public async Task Har_IsAFileToSave()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();

        var har = await server.GetAsync(Path + ".har");

        har.ContentType.Should().Be("application/json");
        har.ContentHeaders.ContentDisposition!.ToString().Should().StartWith("attachment; filename=rosetta-default.har");
        har.Json["log"]!["version"]!.GetValue<string>().Should().Be("1.2");
        har.Json["log"]!["entries"]![0]!["response"]!["status"]!.GetValue<int>().Should().Be(200);
    }

    [Theory]
    [InlineData("", "1,2,3")]
    [InlineData("?session=", "2")]
    [InlineData("?session=other", "3")]
    [InlineData("?session=unknown", "")]
    [InlineData("?violations=true", "2")]
    [InlineData("?session=&after=2", "")]
    public async Task WholeJournal_HasAllSessions_AndWhatBelongsToNone(string query, string ids)
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();
        (await server.PollAsync("no%20name")).ShouldBeProblem(400, "bad-session-name");
        await server.PollAsync("other");

        var entries = await server.GetAsync("/_rosetta/journal" + query);

        string.Join(',', entries.Json.AsArray().Select(entry => (long)entry!["id"]!)).Should().Be(ids);
    }

    [Fact]
    public async Task WholeJournal_RefusesAWrongQuery()
    {
        await using var server = await AdminServer.StartAsync();

        (await server.GetAsync("/_rosetta/journal?sesion=x")).ShouldBeProblem(400, "malformed-query");
    }
}
