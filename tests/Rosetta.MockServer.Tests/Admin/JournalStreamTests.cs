using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Tests.Admin;

public class JournalStreamTests
{
    private const string Path = "/_rosetta/sessions/default/journal/stream";

    [Fact]
    public async Task Stream_TellsEachNewEntryWithItsId()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();
        await using var stream = await EventReader.OpenAsync(server, Path);

        await server.PollAsync("other");
        await server.PollAsync();
        var told = await stream.NextAsync();

        (told.EventType, told.EventId).Should().Be(("entry", "3"));
        var entry = JsonNode.Parse(told.Data)!;
        entry["outcome"]!["word"]!.GetValue<string>().Should().Be("waiting-for-annotation");
        entry["session"]!.GetValue<string>().Should().Be("default");
    }

    [Fact]
    public async Task HeadersAndFirstComment_ComeAtOnce()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();
        await using var stream = await EventReader.OpenAsync(server, Path);

        stream.ContentType.Should().Be("text/event-stream");
        (await stream.LineAsync()).Should().Be(": open");
    }

    [Fact]
    public async Task AfterZero_BeginsWithTheOldestHeld()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();
        await server.PollAsync();
        await using var stream = await EventReader.OpenAsync(server, Path + "?after=0");

        (await stream.NextAsync()).EventId.Should().Be("1");
        (await stream.NextAsync()).EventId.Should().Be("2");
    }

    [Fact]
    public async Task LastEventId_GoesOnWhereTheReaderWas_AndBeatsAfter()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();
        await server.PollAsync();
        await server.PollAsync();
        await using var stream = await EventReader.OpenAsync(server, Path + "?after=0", lastEventId: "2");

        (await stream.NextAsync()).EventId.Should().Be("3");
    }

    [Fact]
    public async Task EntryUnderWay_IsToldOfAgainWhenItIsComplete_WithoutAnId()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PutYamlAsync("/_rosetta/scenarios/slow", "name: slow\nsteps: [{ status: 1, delay: 30s }]\n");
        await server.PutAsync("/_rosetta/sessions/default", """{"scenario":"slow"}""");
        await using var stream = await EventReader.OpenAsync(server, Path);

        var poll = server.PollAsync();
        var begun = await stream.NextAsync();
        server.Time.Advance(TimeSpan.FromSeconds(30));
        var done = await stream.NextAsync();

        (begun.EventType, begun.EventId).Should().Be(("entry", "1"));
        JsonNode.Parse(begun.Data)!["delivered"].Should().BeNull();
        (done.EventType, done.EventId).Should().Be(("updated", (string?)null), "a reader that comes again shall go on behind the newest, not behind an old one");
        ((long)JsonNode.Parse(done.Data)!["id"]!).Should().Be(1);
        JsonNode.Parse(done.Data)!["delivered"]!.GetValue<bool>().Should().BeTrue();
        JsonNode.Parse(done.Data)!["durationMs"]!.GetValue<double>().Should().Be(30_000);
        (await poll).TaskStatus.Should().Be(1);
    }

    [Fact]
    public async Task EntriesThatWereOverwritten_AreToldOfAsAGap()
    {
        await using var server = await AdminServer.StartAsync(ServerOptions.Default with { JournalSize = 2 });
        for (var i = 0; i < 5; i++)
        {
            await server.PollAsync();
        }

        await using var stream = await EventReader.OpenAsync(server, Path + "?after=1");
        var gap = await stream.NextAsync();

        (gap.EventType, gap.Data).Should().Be(("gap", """{"missed":2}"""));
        (await stream.NextAsync()).EventId.Should().Be("4");
    }

    [Fact]
    public async Task Silence_IsBrokenByACommentEvery15Seconds_OfTheHostsClock()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();
        await using var stream = await EventReader.OpenAsync(server, Path);
        (await stream.LineAsync()).Should().Be(": open");
        (await stream.LineAsync()).Should().BeEmpty();

        for (var i = 0; i < 3; i++)
        {
            var line = stream.LineAsync();
            server.Time.Advance(TimeSpan.FromSeconds(14.9));
            line.IsCompleted.Should().BeFalse();
            server.Time.Advance(TimeSpan.FromSeconds(0.1));
            (await line).Should().Be(": still here");
            (await stream.LineAsync()).Should().BeEmpty();
        }
    }

    [Fact]
    public async Task ServerStop_EndsTheStreamInGoodOrder()
    {
        await using var server = await AdminServer.StartOnKestrelAsync();
        await server.PollAsync();
        await using var stream = await EventReader.OpenAsync(server, Path);
        (await stream.LineAsync()).Should().Be(": open");
        (await stream.LineAsync()).Should().BeEmpty();
        var since = TimeProvider.System.GetTimestamp();

        await server.StopAsync();

        (await stream.LineAsync()).Should().BeNull("the body ends as a whole one does, not with a broken connection");
        TimeProvider.System.GetElapsedTime(since).Should().BeLessThan(TimeSpan.FromSeconds(4), "nobody waits for the drain's limit");
    }

    [Fact]
    public async Task ReaderThatLeaves_GivesItsPlaceBack()
    {
        await using var server = await AdminServer.StartOnKestrelAsync();
        await server.PollAsync();
        var stream = await EventReader.OpenAsync(server, Path);
        (await stream.LineAsync()).Should().Be(": open");
        server.Services.Journal.Totals.Followers.Should().Be(1);

        await stream.DisposeAsync();

        await Eventually.IsTrue(() => server.Services.Journal.Totals.Followers == 0, "the follower is gone");
    }

    [Fact]
    public async Task TooManyReaders_Are503_AndAPlaceThatIsGivenBackIsFreeAgain()
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();
        var streams = new List<EventReader>();
        for (var i = 0; i < 64; i++)
        {
            streams.Add(await EventReader.OpenAsync(server, Path));
        }

        (await server.GetAsync(Path)).ShouldBeProblem(503, "too-many-followers").Detail.Should().Be(
            "64 follow the journal already, the limit of the fake. Close one of the streams, or read the journal with ?after=ID.");

        await streams[0].DisposeAsync();
        await Eventually.IsTrue(() => server.Services.Journal.Totals.Followers == 63, "one has left");
        streams[0] = await EventReader.OpenAsync(server, Path);
        foreach (var stream in streams)
        {
            await stream.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("?after=x", null, "after: found \"x\", expected a whole number from 0 to 9223372036854775807.")]
    [InlineData("?since=1", null, "since: found a parameter that this call does not have, expected one of: after.")]
    [InlineData("", "x", "Last-Event-ID: found \"x\", expected a whole number from 0 to 9223372036854775807.")]
    public async Task BadBeginning_IsRefused(string query, string? lastEventId, string detail)
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();
        var message = new HttpRequestMessage(HttpMethod.Get, Path + query);
        if (lastEventId is not null)
        {
            message.Headers.Add("Last-Event-ID", lastEventId);
        }

        (await server.SendAsync(message)).ShouldBeProblem(400, "malformed-query").Detail.Should().Be(detail);
    }
}
