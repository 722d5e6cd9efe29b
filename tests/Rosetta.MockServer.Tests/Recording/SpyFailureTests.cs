using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Rosetta.MockServer.Cli.Options;
using Rosetta.MockServer.Tests.Admin;
using Rosetta.Testing.Journal;

namespace Rosetta.MockServer.Tests.Recording;

/// <summary>A real service that is down, slow or broken: what the client gets is visibly the fake speaking, and nothing is made up.</summary>
public class SpyFailureTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    [Fact]
    public async Task NobodyListens_Is502()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var address = new Uri($"http://{closed.LocalEndpoint}");
        closed.Stop();
        await using var spy = await StartAsync(address);

        var answer = (await spy.PollAsync()).ShouldBeProblem(502, "upstream-unreachable");

        answer.Detail.Should().StartWith($"The call was to be passed on to {address}, which can't be reached: Connection refused");
        ShouldTell(spy, 502, "urn:rosetta-mock:upstream-unreachable", "the fake itself answered: upstream-unreachable. The call was to be passed on to");
    }

    [Fact]
    public async Task UnknownHost_Is502()
    {
        await using var spy = await StartAsync(new Uri("http://no-such-host.invalid"));

        (await spy.PollAsync()).ShouldBeProblem(502, "upstream-unreachable");
    }

    [Theory]
    [InlineData("", RawEnd.Close)]
    [InlineData("", RawEnd.Reset)]
    [InlineData(Head + "Content-Length: 100\r\n\r\n{\"code\":2000,", RawEnd.Close)]
    [InlineData(Head + "Content-Length: 100\r\n\r\n{\"code\":2000,", RawEnd.Reset)]
    [InlineData(Head + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"cod\r\n", RawEnd.Close)]
    [InlineData(Head + "Transfer-Encoding: chunked\r\n\r\nnonsense\r\n", RawEnd.Close)]
    [InlineData("\u0016\u0003\u0001 this is no HTTP at all\r\n\r\n", RawEnd.Close)]
    public async Task HalfAnAnswer_Is502(string sent, RawEnd end)
    {
        await using var upstream = new RawUpstream(sent, end);
        await using var spy = await StartAsync(upstream.Address);

        (await spy.PollAsync()).ShouldBeProblem(502, "upstream-broken");

        ShouldTell(spy, 502, "urn:rosetta-mock:upstream-broken", "the fake itself answered: upstream-broken. The call was passed on to");
    }

    [Theory]
    [InlineData("")]
    [InlineData(Head + "Content-Length: 100\r\n\r\n{\"code\":2000,")]
    public async Task AnswerThatDoesNotCome_Is504(string sent)
    {
        await using var upstream = new RawUpstream(sent, RawEnd.Hold);
        await using var spy = await StartAsync(upstream.Address);
        var polling = spy.PollAsync();
        await upstream.Asked.Task;

        spy.Time.Advance(TimeSpan.FromSeconds(29));
        polling.IsCompleted.Should().BeFalse("there is a second left");
        spy.Time.Advance(TimeSpan.FromSeconds(1));

        (await polling).ShouldBeProblem(504, "upstream-timeout").Detail.Should().Contain("within 30s.");
        ShouldTell(spy, 504, "urn:rosetta-mock:upstream-timeout", "the fake itself answered: upstream-timeout. The call was passed on to");
    }

    [Fact]
    public async Task ClientThatHangsUp_IsInTheJournal()
    {
        await using var upstream = new RawUpstream("", RawEnd.Hold);
        await using var spy = await StartAsync(upstream.Address);
        using var hangUp = new CancellationTokenSource();
        var polling = spy.Client.PostAsync("/task/get", new StringContent(AdminServer.SampleIds, Encoding.UTF8, "application/json"), hangUp.Token);
        await upstream.Asked.Task;

        await hangUp.CancelAsync();

        await polling.Invoking(call => call).Should().ThrowAsync<OperationCanceledException>();
        await Eventually.IsTrue(() => spy.Services.Journal.Read(new JournalFilter()) is [{ Delivered: false }], "the journal is told");
        var entry = spy.Services.Journal.Read(new JournalFilter())[0];
        (entry.Why, entry.HttpStatus, entry.Outcome.Word).Should().Be(("upstream: the client hung up before a whole answer came", 0, "other"));
    }

    [Fact]
    public async Task ServiceThatComesBack_IsAskedAgain()
    {
        var isWell = false;
        await using var upstream = await StubUpstream.StartAsync(context =>
        {
            if (!isWell)
            {
                context.Abort();
                return Task.CompletedTask;
            }

            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(StubUpstream.Good);
        });
        await using var spy = await StartAsync(upstream.Address);

        (await spy.PollAsync()).ShouldBeProblem(502, "upstream-broken");
        isWell = true;
        (await spy.PollAsync()).Body.Should().Be(StubUpstream.Good);
    }

    [Fact]
    public async Task HeaderThatNoServerSends_StaysBehind_AndIsReported()
    {
        await using var upstream = new RawUpstream(Head + $"X-Bad: a\u0001b\r\nContent-Length: {StubUpstream.Good.Length}\r\n\r\n{StubUpstream.Good}", RawEnd.Close);
        await using var spy = await StartAsync(upstream.Address);

        var answer = await spy.PollAsync();

        answer.Body.Should().Be(StubUpstream.Good);
        answer.Headers.Contains("X-Bad").Should().BeFalse();
        spy.Services.Journal.Read(new JournalFilter())[0].AnswerViolations!.Value.Single().ToString().Should()
            .Be("X-Bad: found control characters in a header, expected none; the header is not passed on");
    }

    private static void ShouldTell(AdminServer spy, int status, string problem, string why)
    {
        var entry = spy.Services.Journal.Read(new JournalFilter())[^1];
        (entry.HttpStatus, entry.Problem, entry.Rule, entry.Ids.SceneId).Should().Be((status, problem, "upstream", "d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"));
        entry.Why.Should().StartWith(why);
    }

    private static Task<AdminServer> StartAsync(Uri upstream) => AdminServer.StartOnKestrelAsync(new ServerOptions { Upstream = upstream });
}
