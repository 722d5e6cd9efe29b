using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Rosetta.GetTask;
using Rosetta.MockServer.Cli.Options;
using Rosetta.MockServer.Tests.Admin;
using Rosetta.Testing.Journal;

namespace Rosetta.MockServer.Tests.Recording;

public class SpyTests
{
    private const string Journal = "/_rosetta/sessions/default/journal";

    [Fact]
    public async Task Request_IsPassedOnUnchanged()
    {
        await using var upstream = await StubUpstream.StartAsync();
        await using var spy = await StartAsync(upstream.Address);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/task/get?a=%2Fb&token=secret")
        {
            Content = new StringContent(AdminServer.SampleIds + "\n ", Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json; charset=utf-8")),
        };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer secret");
        request.Headers.TryAddWithoutValidation("X-Team", ["one", "two"]);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        request.Headers.TryAddWithoutValidation("User-Agent", "a client/1");
        request.Headers.TryAddWithoutValidation("Connection", "X-Hop");
        request.Headers.TryAddWithoutValidation("X-Hop", "of this connection only");
        request.Headers.TryAddWithoutValidation("X-Rosetta-Session", "default");

        (await spy.SendAsync(request)).Body.Should().Be(StubUpstream.Good);

        upstream.LastRequest.Should().Be($"""
            POST /task/get?a=%2Fb&token=secret
            Accept-Encoding: gzip
            Authorization: Bearer secret
            Content-Length: {AdminServer.SampleIds.Length + 2}
            Content-Type: application/json; charset=utf-8
            Host: {upstream.Address.Authority}
            User-Agent: a client/1
            X-Team: one, two

            {AdminServer.SampleIds}
            """ + "\n ");
    }

    [Fact]
    public async Task Answer_IsPassedBackUnchanged()
    {
        var body = Encoding.UTF8.GetBytes(" " + StubUpstream.Good.Replace("Success", "Succ\\u0065ss", StringComparison.Ordinal));
        await using var upstream = await StubUpstream.StartAsync(async context =>
        {
            context.Response.StatusCode = 299;
            context.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = "Just Fine";
            context.Response.ContentType = "application/json;charset=UTF-8";
            context.Response.ContentLength = body.Length;
            context.Response.Headers.SetCookie = new[] { "a=1", "b=2" };
            context.Response.Headers["X-Odd"] = "one, two";
            context.Response.Headers.Date = "Thu, 13 Mar 2025 20:00:00 GMT";
            context.Response.Headers.KeepAlive = "timeout=5";
            await context.Response.Body.WriteAsync(body);
        });
        await using var spy = await StartAsync(upstream.Address);

        using var response = await spy.Client.PostAsync("/task/get", Content(), TestContext.Current.CancellationToken);

        ((int)response.StatusCode).Should().Be(299);
        response.ReasonPhrase.Should().Be("Just Fine");
        (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().Equal(body);
        response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).SelectMany(header => header.Value.Select(value => $"{header.Key}: {value}")).Should().BeEquivalentTo(
            "Date: Thu, 13 Mar 2025 20:00:00 GMT",
            "Set-Cookie: a=1",
            "Set-Cookie: b=2",
            "X-Odd: one, two",
            $"Content-Length: {body.Length}",
            "Content-Type: application/json;charset=UTF-8");
    }

    [Fact]
    public async Task GoodAnswer_IsInTheJournal_AsTheRealServices()
    {
        await using var upstream = await StubUpstream.StartAsync();
        await using var spy = await StartAsync(upstream.Address);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/s/mine/task/get?token=secret") { Content = Content() };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer secret");
        request.Headers.TryAddWithoutValidation("Cookie", "sid=secret");

        await spy.SendAsync(request);

        upstream.LastRequest.Should().StartWith("POST /task/get?token=secret\n", "the session is the fake's");
        var journal = await spy.GetAsync("/_rosetta/sessions/mine/journal");
        var entry = journal.Json[0]!;
        ((string?)entry["outcome"]!["word"], (string?)entry["rule"], (string?)entry["why"], (int?)entry["httpStatus"]).Should()
            .Be(("annotating", "upstream", "upstream: annotating (3), as the contract has it", 200));
        entry["answerViolations"]!.AsArray().Should().BeEmpty();
        ((string?)entry["response"]!["body"]!["text"]).Should().Be(StubUpstream.Good);
        journal.Body.Should().NotContain("secret");
        (await spy.GetAsync("/_rosetta/sessions/mine/journal.har")).Body.Should().NotContain("secret").And.Contain("\"_answerViolations\":[]");
    }

    [Fact]
    public async Task Lie_IsPassedBack_AndReported()
    {
        var lie = StubUpstream.Good.Replace("\"status\":3", "\"status\":7", StringComparison.Ordinal);
        await using var upstream = await StubUpstream.StartAsync(lie);
        await using var spy = await StartAsync(upstream.Address);

        (await spy.PollAsync()).Body.Should().Be(lie);

        var entry = (await spy.GetAsync(Journal + "?violations=true")).Json[0]!;
        ((string?)entry["outcome"]!["kind"], (string?)entry["outcome"]!["word"]).Should().Be(("other", "other"));
        ((string?)entry["why"]).Should().Be("upstream: none of Get Task's outcomes; the contract is violated in 1 place");
        ((string?)entry["answerViolations"]![0]!["path"]).Should().Be("$.data.status");
    }

    [Fact]
    public async Task DeclaredHttpStatus_Counts()
    {
        await using var upstream = await StubUpstream.StartAsync(context =>
        {
            context.Response.StatusCode = 404;
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync("""{"code":51008,"data":null,"message":"Campaign not exists.","date":"2025-03-13 20:00:00","requestId":"7610aa38c0fc409d98c827a879d9cae5","success":false}""");
        });
        await using var strict = await StartAsync(upstream.Address);
        await using var semantic = await AdminServer.StartOnKestrelAsync(new ServerOptions
        {
            Upstream = upstream.Address,
            Session = ServerOptions.Default.Session with { ErrorHttpStatus = ErrorHttpStatus.Semantic },
        });

        (await strict.PollAsync()).Status.Should().Be(404);
        (await semantic.PollAsync()).Status.Should().Be(404);

        Entry(strict).AnswerViolations!.Value.Single().ToString().Should().Be("HTTP status: found 404, expected 200 with code 51008");
        Entry(semantic).AnswerViolations!.Value.Should().BeEmpty();
    }

    [Fact]
    public async Task CompressedAnswer_IsPassedBackCompressed_AndReadForTheContract()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(StubUpstream.Good), TestContext.Current.CancellationToken);
        }

        await using var upstream = await StubUpstream.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(packed.ToArray());
        });
        await using var spy = await StartAsync(upstream.Address);

        using var response = await spy.Client.PostAsync("/task/get", Content(), TestContext.Current.CancellationToken);

        (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Should().Equal(packed.ToArray());
        Entry(spy).AnswerViolations!.Value.Should().BeEmpty();
        Entry(spy).Outcome.Word.Should().Be("annotating");
    }

    [Theory]
    [InlineData("{}", "application/json")]
    [InlineData("no JSON", "application/json")]
    [InlineData("a=b", "application/x-www-form-urlencoded")]
    public async Task RequestThatIsNoneOfGetTask_IsPassedOnToo_AndItsAnswerNotJudged(string body, string type)
    {
        await using var upstream = await StubUpstream.StartAsync(context =>
        {
            context.Response.StatusCode = 400;
            return context.Response.WriteAsync("go away");
        });
        await using var spy = await StartAsync(upstream.Address);

        using var response = await spy.Client.PostAsync("/task/get", new StringContent(body, Encoding.UTF8, type), TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be("go away");
        upstream.LastRequest.Should().EndWith("\n\n" + body);
        Entry(spy).AnswerViolations.Should().BeNull();
        Entry(spy).Why.Should().Be("upstream: not held against the contract, which knows no such request");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("DELETE")]
    public async Task EveryMethod_IsPassedOn(string method)
    {
        await using var upstream = await StubUpstream.StartAsync();
        await using var spy = await StartAsync(upstream.Address);

        var answer = await spy.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/task/get"));

        answer.Status.Should().Be(200);
        upstream.LastRequest.Should().StartWith($"{method} /task/get\n").And.NotContain("Content-Length");
        Entry(spy).AnswerViolations.Should().BeNull();
    }

    [Fact]
    public async Task ForcedAnswer_IsTheFakes_ForAsManyCallsAsItHas()
    {
        await using var upstream = await StubUpstream.StartAsync();
        await using var spy = await StartAsync(upstream.Address);
        var key = await spy.KeyAsync();
        await spy.PutAsync($"/_rosetta/sessions/default/tasks/{key}/answer", """{"error": 5000}""");

        (await spy.PollAsync()).Json["code"]!.GetValue<int>().Should().Be(5000);
        upstream.Requests.Should().Be(0);
        (await spy.PollAsync()).Body.Should().Be(StubUpstream.Good);
        upstream.Requests.Should().Be(1);
    }

    [Fact]
    public async Task ScenarioByHeader_IsTheFakes()
    {
        await using var upstream = await StubUpstream.StartAsync();
        await using var spy = await StartAsync(upstream.Address);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/task/get") { Content = Content() };
        request.Headers.Add("X-Rosetta-Scenario", "status-approved");

        (await spy.SendAsync(request)).TaskStatus.Should().Be(11);

        upstream.Requests.Should().Be(0);
    }

    [Fact]
    public async Task MagicId_IsAnIdLikeOthers()
    {
        await using var upstream = await StubUpstream.StartAsync();
        await using var spy = await StartAsync(upstream.Address);

        (await spy.PollAsync(ids: AdminServer.SampleIds.Replace("d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f", "00000000-0000-4000-8000-000000005000", StringComparison.Ordinal))).Body.Should().Be(StubUpstream.Good);
    }

    [Fact]
    public async Task BodyOverTheLimit_IsRefusedHere()
    {
        await using var upstream = await StubUpstream.StartAsync();
        await using var spy = await StartAsync(upstream.Address);

        (await spy.PollAsync(ids: new string(' ', 1024 * 1024 + 1))).ShouldBeProblem(413, "body-too-large");

        upstream.Requests.Should().Be(0);
    }

    [Fact]
    public async Task PathOfTheUpstream_GoesBeforeThatOfGetTask()
    {
        await using var upstream = await StubUpstream.StartAsync();
        await using var spy = await StartAsync(new Uri(upstream.Address, "/rosetta/open/"));

        await spy.PollAsync();

        upstream.LastRequest.Should().StartWith("POST /rosetta/open/task/get\n");
    }

    private static Task<AdminServer> StartAsync(Uri upstream) => AdminServer.StartOnKestrelAsync(new ServerOptions { Upstream = upstream });

    private static StringContent Content() => new(AdminServer.SampleIds, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));

    private static JournalEntry Entry(AdminServer spy) => spy.Services.Journal.Read(new JournalFilter())[^1];
}
