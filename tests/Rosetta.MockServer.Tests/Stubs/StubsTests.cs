using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging.Abstractions;
using Rosetta.MockServer.Cli.Options;
using Rosetta.MockServer.Stubs;
using Rosetta.MockServer.Tests.Admin;
using Rosetta.MockServer.Tests.Cli;

namespace Rosetta.MockServer.Tests.Stubs;

public sealed class StubsTests : IDisposable
{
    private const string Batch = """{"Title":"the batch","Request":{"Path":"/batch/start","Methods":["POST"]},"Response":{"StatusCode":201,"BodyAsJson":{"batch":7}}}""";

    private readonly FakeTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task Client_AddsAStub_CallsIt_AndAsksTheLog()
    {
        await using var server = await AdminServer.StartOnKestrelAsync();

        (await server.PostAsync("/__admin/mappings", Batch)).Status.Should().Be(201);
        var answer = await server.PostAsync("/batch/start", """{"size":3}""");
        var requests = (await server.GetAsync("/__admin/requests")).Json.AsArray();

        (answer.Status, answer.Body).Should().Be((201, """{"batch":7}"""));
        var logged = requests.Should().ContainSingle().Subject!;
        ((string)logged["MappingTitle"]!, (string)logged["Request"]!["Path"]!, (int)logged["Request"]!["BodyAsJson"]!["size"]!).Should().Be(("the batch", "/batch/start", 3));
        (await server.GetAsync("/__admin/mappings")).Json.AsArray().Should().ContainSingle();
        (await server.PollAsync()).TaskStatus.Should().Be(1, "Get Task is ours");
    }

    [Fact]
    public async Task ItsLog_StandsBesideOurs()
    {
        await using var server = await AdminServer.StartOnKestrelAsync();
        await server.PostAsync("/__admin/mappings", Batch);
        await server.PollAsync();
        await server.PostAsync("/batch/start", """{"size":3}""");

        var entries = (await server.GetAsync("/_rosetta/sessions/default/journal")).Json.AsArray();

        entries.Select(entry => (string)entry!["outcome"]!["kind"]!).Should().Equal("status", "stub");
        var stub = entries[1]!;
        ((string)stub["why"]!).Should().MatchRegex(@"^stub 'the batch' \([-0-9a-f]{36}\)$");
        ((int)stub["httpStatus"]!, (string)stub["request"]!["path"]!, (string)stub["request"]!["body"]!["text"]!, (string)stub["response"]!["body"]!["text"]!, (bool)stub["delivered"]!)
            .Should().Be((201, "/batch/start", """{"size":3}""", """{"batch":7}""", true));
        (await server.GetAsync("/_rosetta/sessions/default/journal?outcome=stub")).Json.AsArray().Should().ContainSingle();
        (await server.GetAsync("/_rosetta/sessions/default/journal?violations=true")).Json.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task FilesOfTheFolder_AnswerFromTheFirstCallOn()
    {
        _terminal.Write("deep/hello.json", """{"Request":{"Path":"/hello"},"Response":{"BodyAsFile":"hello.txt"}}""");
        _terminal.Write("hello.txt", "hello from a file");
        await using var server = await AdminServer.StartOnKestrelAsync(WithFolder);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => server.GetAsync("/hello")));

        answers.Select(answer => (answer.Status, answer.Body)).Should().AllBeEquivalentTo((200, "hello from a file"));
    }

    [Fact]
    public async Task FileThatIsAdded_IsSeen()
    {
        await using var server = await AdminServer.StartOnKestrelAsync(WithFolder);
        (await server.GetAsync("/late")).Status.Should().Be(404);

        _terminal.Write("late.json", """{"Request":{"Path":"/late"},"Response":{"Body":"now"}}""");
        server.Time.Advance(TimeSpan.FromSeconds(2));

        (await server.GetAsync("/late")).Body.Should().Be("now");
    }

    [Fact]
    public async Task PathWithoutAStub_IsAComplaintThatHelps()
    {
        await using var server = await AdminServer.StartOnKestrelAsync();
        await server.PostAsync("/__admin/mappings", Batch);

        var answer = await server.GetAsync("/batch/start");

        answer.ShouldBeProblem(404, "not-found").Detail.Should().Be(
            "GET came for /batch/start, and no stub fits it; the nearest is 'the batch'. Add one with POST /__admin/mappings or as a file in --stubs DIR; GET /__admin/requests/unmatched tells how each call was looked at.");
        var entry = (await server.GetAsync("/_rosetta/sessions/default/journal")).Json.AsArray().Should().ContainSingle().Subject!;
        ((string)entry["outcome"]!["kind"]!, (string)entry["problem"]!, (int)entry["httpStatus"]!).Should().Be(("problem", "urn:rosetta-mock:not-found", 404));
        (await server.GetAsync("/__admin/requests/unmatched")).Json.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task WithoutStubs_UnknownPathsAreOurs_AndSayHowToStub()
    {
        await using var server = await AdminServer.StartAsync();

        (await server.GetAsync("/batch/start")).ShouldBeProblem(404, "not-found").Detail.Should().StartWith("GET came for /batch/start. Here are: POST /task/get, ")
            .And.EndWith(", whatever is stubbed with --stubs DIR or POST /__admin/mappings.");
        (await server.GetAsync("/_rosetta/sessions")).Json.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task Session_IsTakenFromPathOrHeader_AndStubsAreEverybodys()
    {
        await using var server = await AdminServer.StartOnKestrelAsync();
        await server.PostAsync("/__admin/mappings", Batch);

        (await server.PostAsync("/s/my-test/batch/start", "{}")).Status.Should().Be(201);
        (await server.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/batch/start") { Headers = { { "X-Rosetta-Session", "other" } } })).Status.Should().Be(201);
        (await server.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/s/a/batch/start") { Headers = { { "X-Rosetta-Session", "b" } } })).ShouldBeProblem(400, "session-conflict");
        (await server.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/batch/start") { Headers = { { "X-Rosetta-Session", "no name" } } })).ShouldBeProblem(400, "bad-session-name");

        ((string)(await server.GetAsync("/_rosetta/sessions/my-test/journal")).Json[0]!["request"]!["path"]!).Should().Be("/s/my-test/batch/start");
        (await server.GetAsync("/_rosetta/sessions/other/journal")).Json.AsArray().Should().ContainSingle();
        (await server.GetAsync("/_rosetta/sessions")).Json.AsArray().Should().HaveCount(2);
    }

    [Fact]
    public async Task Token_GuardsStubsAndTheirAdmin_AndIsNotKept()
    {
        await using var server = await AdminServer.StartOnKestrelAsync(WithFolder with { AdminToken = "s3cret" });
        (await server.PostAsync("/__admin/mappings", Batch)).ShouldBeProblem(401, "unauthorized");
        (await server.PostAsync("/batch/start", "{}")).ShouldBeProblem(401, "unauthorized");
        server.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "s3cret");

        (await server.PostAsync("/__admin/mappings", Batch)).Status.Should().Be(201);
        (await server.PostAsync("/batch/start", "{}")).Status.Should().Be(201);

        (await server.GetAsync("/__admin/requests")).Body.Should().Contain("/batch/start").And.NotContain("s3cret").And.NotContain("Authorization");
    }

    [Theory]
    [InlineData("/__admin/mappings")]
    [InlineData("/batch/start")]
    public async Task ForeignHost_IsRefused(string path)
    {
        await using var server = await AdminServer.StartOnKestrelAsync(WithFolder);

        (await server.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "evil.example" } })).ShouldBeProblem(403, "foreign-host");
    }

    [Fact]
    public async Task ClientsOwnCredentials_ReachTheStub_ButNotOurJournal()
    {
        await using var server = await AdminServer.StartOnKestrelAsync();
        await server.PostAsync("/__admin/mappings", """{"Request":{"Path":"/secure","Headers":[{"Name":"Authorization","Matchers":[{"Name":"ExactMatcher","Pattern":"Bearer theirs"}]}]},"Response":{"Body":"in"}}""");

        var answer = await server.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/secure") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", "theirs") } });

        answer.Body.Should().Be("in");
        (await server.GetAsync("/_rosetta/sessions/default/journal")).Body.Should().NotContain("theirs");
    }

    [Fact]
    public async Task LongBodies_ArePassedOnWhole_AndCutInTheJournal()
    {
        await using var server = await AdminServer.StartOnKestrelAsync();
        var text = new string('x', 100_000);
        await server.PostAsync("/__admin/mappings", $$$"""{"Request":{"Path":"/long"},"Response":{"Body":"{{{text}}}"}}""");

        (await server.PostAsync("/long", $"\"{text}\"")).Body.Should().Be(text);

        var entry = (await server.GetAsync("/_rosetta/sessions/default/journal")).Json[0]!;
        foreach (var (side, bytes) in new[] { ("request", 100_002), ("response", 100_000) })
        {
            var body = entry[side]!["body"]!;
            ((int)body["totalBytes"]!, (bool)body["truncated"]!, ((string)body["text"]!).Length).Should().Be((bytes, true, 4096));
        }
    }

    [Fact]
    public async Task ItsOwnSocket_LetsNobodyPastTheGuard()
    {
        using var stubs = StubServer.Start(null, TimeProvider.System, NullLogger.Instance);
        using var client = new HttpClient { BaseAddress = stubs.Socket };

        foreach (var path in new[] { "/__admin/mappings", "/" })
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
        }
    }

    private ServerOptions WithFolder => ServerOptions.Default with { StubFolder = _terminal.Folder };
}
