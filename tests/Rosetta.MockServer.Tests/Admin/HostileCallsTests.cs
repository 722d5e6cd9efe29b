using System.Net.Http.Headers;
using System.Text;

namespace Rosetta.MockServer.Tests.Admin;

/// <summary>Whatever comes, a complaint in one form goes back, and nothing of how the fake works inside.</summary>
public class HostileCallsTests
{
    private static readonly string[] PathsThatTakeJson =
    [
        "/_rosetta/provider-states",
        "/_rosetta/sessions/default",
        "/_rosetta/sessions/default/clock",
        "/_rosetta/sessions/default/bindings",
        "/_rosetta/sessions/default/tasks",
        "/_rosetta/sessions/default/tasks/a4ea9021ae854ac078cc472e028c9fae/answer",
        "/_rosetta/sessions/default/tasks/a4ea9021ae854ac078cc472e028c9fae/position",
    ];

    public static TheoryData<string, string> BadBodies()
    {
        var bodies = new TheoryData<string, string>();
        foreach (var path in PathsThatTakeJson)
        {
            bodies.Add(path, "{");
            bodies.Add(path, "nonsense");
            bodies.Add(path, "{\"a\":1}{");
            bodies.Add(path, "\0\0\0");
            bodies.Add(path, "\uFEFF{}");
            bodies.Add(path, "null");
            bodies.Add(path, "\"text\"");
            bodies.Add(path, "{\"scenario\":\"\\ud800\"}");
            bodies.Add(path, "{\"\\ud800\":1}");
            bodies.Add(path, "{\"a\":1,\"a\":1}");
            bodies.Add(path, "{/* */}");
            bodies.Add(path, new string('[', 100_000));
            bodies.Add(path, string.Concat(Enumerable.Repeat("{\"a\":", 1000)));
            bodies.Add(path, "{" + string.Join(',', Enumerable.Range(0, 50_000).Select(i => $"\"field{i}\":{i}")) + "}");
            bodies.Add(path, "{\"speed\":" + new string('9', 10_000) + "}");
            bodies.Add(path, "{\"advance\":\"" + new string('9', 100_000) + "m\"}");
        }

        return bodies;
    }

    [Theory]
    [MemberData(nameof(BadBodies), DisableDiscoveryEnumeration = true)]
    public async Task BadBody_Is400_AndNoLongerThanAPersonReads(string path, string body)
    {
        await using var server = await AdminServer.StartAsync();
        await server.KeyAsync();

        var answer = await server.SendAsync(Message(path, body, "application/json"));

        answer.Status.Should().Be(400, answer.Body);
        answer.ContentType.Should().Be("application/problem+json");
        answer.Body.Length.Should().BeLessThan(100_000);
        answer.Body.Should().NotContain("System.").And.NotContain("   at ");
        (await server.PollAsync()).TaskStatus.Should().Be(1);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=latin1")]
    [InlineData("application/jsonp")]
    [InlineData("nonsense")]
    public async Task WrongMediaType_Is415(string mediaType)
    {
        await using var server = await AdminServer.StartAsync();
        await server.KeyAsync();

        foreach (var path in PathsThatTakeJson)
        {
            (await server.SendAsync(Message(path, "{}", mediaType))).ShouldBeProblem(415, "unsupported-body").Detail
                .Should().Be($"Content-Type is '{mediaType}'; this call takes application/json, in UTF-8, not compressed.");
        }
    }

    [Fact]
    public async Task CompressedBody_Is415()
    {
        await using var server = await AdminServer.StartAsync();
        var message = Message("/_rosetta/sessions/default", "{}", "application/json");
        message.Content!.Headers.ContentEncoding.Add("gzip");

        (await server.SendAsync(message)).ShouldBeProblem(415, "unsupported-body").Detail
            .Should().Be("Content-Encoding is 'gzip'; this call takes application/json, in UTF-8, not compressed.");
    }

    [Fact]
    public async Task ScenarioAsAForm_Is415_AndSaysWhatWouldDo()
    {
        await using var server = await AdminServer.StartAsync();

        (await server.SendAsync(Message("/_rosetta/scenarios/mine", "name: mine", "application/x-www-form-urlencoded"))).ShouldBeProblem(415, "unsupported-body").Detail.Should().Be(
            "Content-Type is 'application/x-www-form-urlencoded'; this call takes application/yaml, application/x-yaml, text/yaml, text/x-yaml, text/plain, application/json, in UTF-8, not compressed.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task BodyOverTheLimit_Is413_WithOrWithoutItsLengthSaid(bool isChunked)
    {
        await using var server = await AdminServer.StartOnKestrelAsync();
        await server.PutAsync("/_rosetta/sessions/default", null);
        var message = Message("/_rosetta/sessions/default", new string(' ', (1024 * 1024) + 1), "application/json");
        message.Headers.TransferEncodingChunked = isChunked;

        (await server.SendAsync(message)).ShouldBeProblem(413, "body-too-large").Detail
            .Should().Be("The request body has more than 1048576 bytes, the limit of the fake.");
        (await server.GetAsync("/_rosetta/health")).Status.Should().Be(200);
    }

    [Theory]
    [InlineData("POST", "/_rosetta/health", "GET")]
    [InlineData("PATCH", "/_rosetta/sessions/default", "DELETE, GET, PUT")]
    [InlineData("GET", "/_rosetta/sessions/default/reset", "POST")]
    [InlineData("GET", "/_rosetta/login", "POST")]
    [InlineData("GET", "/_rosetta/provider-states", "POST")]
    [InlineData("DELETE", "/openapi/admin.json", "GET")]
    [InlineData("OPTIONS", "/_rosetta/sessions", "GET")]
    [InlineData("TRACE", "/_rosetta/sessions/a/tasks", "GET, PUT")]
    public async Task WrongMethod_Is405WithAllow(string method, string path, string allow)
    {
        await using var server = await AdminServer.StartAsync();

        var answer = await server.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        answer.ShouldBeProblem(405, "method-not-allowed").Detail.Should().Be($"{method} came for {path}, which takes {allow} only.");
        answer.ContentHeaders.Allow.Should().BeEquivalentTo(allow.Split(", "));
    }

    [Theory]
    [InlineData("/_rosetta")]
    [InlineData("/_rosetta/")]
    [InlineData("/_rosetta/nonsense")]
    [InlineData("/_rosetta/worlds")]
    [InlineData("/_rosetta/../secret")]
    [InlineData("/_rosetta/%2e%2e/secret")]
    [InlineData("/openapi/nonsense.json")]
    public async Task WhatIsNotThere_Is404_AndSaysWhereToBegin(string path)
    {
        await using var server = await AdminServer.StartAsync();

        (await server.GetAsync(path)).ShouldBeProblem(404, "not-found").Detail
            .Should().StartWith("GET came for ").And.Contain("GET /_rosetta/health");
    }

    [Theory]
    [InlineData("a%2Fb")]
    [InlineData("..%2f..%2fetc")]
    [InlineData("%F0%9F%92%A5")]
    [InlineData("<script>")]
    public async Task StrangeNamesInThePath_AreNamesOfNothing(string name)
    {
        await using var server = await AdminServer.StartAsync();
        await server.PollAsync();

        (await server.GetAsync("/_rosetta/scenarios/" + name)).ShouldBeProblem(404, "no-such-scenario");
        (await server.GetAsync("/_rosetta/sessions/" + name)).ShouldBeProblem(404, "no-such-session");
        (await server.PutAsync("/_rosetta/sessions/" + name, "{}")).ShouldBeProblem(400, "bad-session-name");
        (await server.PostAsync($"/_rosetta/sessions/default/tasks/{name}/advance")).ShouldBeProblem(404, "no-such-task");
        (await server.PutYamlAsync("/_rosetta/scenarios/" + name, "name: x\nsteps: [{ status: 1 }]\n")).ShouldBeProblem(400, "bad-scenario");
        server.Services.Sessions.All().Should().ContainSingle();
    }

    [Fact]
    public async Task NamesInThePath_AreEchoedOnlySoFar()
    {
        await using var server = await AdminServer.StartAsync();

        (await server.GetAsync("/_rosetta/scenarios/" + new string('x', 5000))).ShouldBeProblem(404, "no-such-scenario").Body.Length.Should().BeLessThan(2000);
    }

    private static HttpRequestMessage Message(string path, string body, string mediaType)
    {
        var method = path == "/_rosetta/provider-states" ? HttpMethod.Post : HttpMethod.Put;
        var message = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return message;
    }
}
