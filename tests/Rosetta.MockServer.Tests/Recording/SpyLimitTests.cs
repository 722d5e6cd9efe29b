using System.Text;
using Microsoft.AspNetCore.Http;
using Rosetta.MockServer.Cli.Options;
using Rosetta.MockServer.Tests.Admin;
using Rosetta.Testing.Journal;

namespace Rosetta.MockServer.Tests.Recording;

/// <summary>What a spy holds in memory has an end: so many calls wait, and so much of an answer is kept.</summary>
public class SpyLimitTests
{
    private const int Kept = 1024 * 1024;

    [Fact]
    public async Task CallsOverTheLimit_AreRefused_AndThoseBelowGoOn()
    {
        var asked = new SemaphoreSlim(0);
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var upstream = await StubUpstream.StartAsync(async context =>
        {
            asked.Release();
            await answer.Task;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(StubUpstream.Good);
        });
        await using var spy = await AdminServer.StartOnKestrelAsync(new ServerOptions { Upstream = upstream.Address, UpstreamCalls = 2 });
        Task<Answer>[] waiting = [spy.PollAsync(), spy.PollAsync()];
        await asked.WaitAsync(TestContext.Current.CancellationToken);
        await asked.WaitAsync(TestContext.Current.CancellationToken);
        spy.Services.Edge.Held.Count.Should().Be(2);

        (await spy.PollAsync()).ShouldBeProblem(503, "too-many-upstream-calls").Detail.Should().Be(
            $"The call was to be passed on to {upstream.Address}, but 2 wait for it already, the limit of the fake. Ask again when some of them are answered, or allow more with --upstream-calls. Nothing was passed on or made up.");
        answer.SetResult();
        (await Task.WhenAll(waiting)).Select(one => one.Body).Should().AllBe(StubUpstream.Good);

        (await spy.PollAsync()).Body.Should().Be(StubUpstream.Good, "there is room again");
        upstream.Requests.Should().Be(3);
        spy.Services.Edge.Held.Count.Should().Be(0);
        var refused = spy.Services.Journal.Read(new JournalFilter { Outcome = "problem" }).Should().ContainSingle().Subject;
        (refused.HttpStatus, refused.Problem, refused.Rule).Should().Be((503, "urn:rosetta-mock:too-many-upstream-calls", "upstream"));
    }

    [Theory]
    [InlineData(Kept, true)]
    [InlineData(Kept + 1, true)]
    [InlineData((3 * Kept) + 17, true)]
    [InlineData((3 * Kept) + 17, false)]
    public async Task LongAnswer_IsPassedOnWhole_AndKeptInPart(int length, bool saysLength)
    {
        var body = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, (length / 8) + 1).Select(i => $"{i:x8}"))[..length]);
        await using var upstream = await StubUpstream.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = saysLength ? length : null;
            await context.Response.Body.WriteAsync(body);
        });
        await using var spy = await StartAsync(upstream.Address);

        using var response = await SendAsync(spy);

        response.Content.Headers.ContentLength.Should().Be(saysLength ? length : null);
        (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).AsSpan().SequenceEqual(body).Should().BeTrue();
        await Eventually.IsTrue(() => Entry(spy).Delivered == true, "the journal is told");
        (Entry(spy).Response.Body.TotalBytes, Entry(spy).Response.Body.Text!.Length, Entry(spy).Outcome.Word).Should().Be((length, 4096, "other"));
        if (length > Kept)
        {
            Entry(spy).AnswerViolations!.Value.Single().ToString().Should().Be(
                "$: found a body of more than 1048576 bytes, expected an answer of Get Task, which is a small one; it was passed on whole and not read further");
        }
    }

    [Fact]
    public async Task LongAnswerThatBreaksOff_BreaksOffForTheClientToo_AndTheJournalSaysWhere()
    {
        var half = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var upstream = await StubUpstream.StartAsync(async context =>
        {
            context.Response.ContentLength = 3 * Kept;
            await context.Response.Body.WriteAsync(new byte[2 * Kept]);
            await context.Response.Body.FlushAsync();
            await half.Task;
            context.Abort();
        });
        await using var spy = await StartAsync(upstream.Address);
        using var response = await SendAsync(spy);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await body.ReadExactlyAsync(new byte[Kept], TestContext.Current.CancellationToken);

        half.SetResult();

        var rest = async () => await body.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);
        await rest.Should().ThrowAsync<IOException>();
        await Eventually.IsTrue(() => spy.Services.Journal.Read(new JournalFilter()) is [{ Delivered: false }], "the journal is told");
        (Entry(spy).HttpStatus, Entry(spy).Problem).Should().Be((200, "urn:rosetta-mock:upstream-broken"));
        Entry(spy).Why.Should().MatchRegex("^upstream: the answer broke off after [0-9]{7} bytes, and the connection with it. The call was passed on to ");
    }

    private static Task<HttpResponseMessage> SendAsync(AdminServer spy) => spy.Client.SendAsync(
        new HttpRequestMessage(HttpMethod.Post, "/task/get") { Content = new StringContent(AdminServer.SampleIds, Encoding.UTF8, "application/json") },
        HttpCompletionOption.ResponseHeadersRead,
        TestContext.Current.CancellationToken);

    private static Task<AdminServer> StartAsync(Uri upstream) => AdminServer.StartOnKestrelAsync(new ServerOptions { Upstream = upstream });

    private static JournalEntry Entry(AdminServer spy) => spy.Services.Journal.Read(new JournalFilter())[^1];
}
