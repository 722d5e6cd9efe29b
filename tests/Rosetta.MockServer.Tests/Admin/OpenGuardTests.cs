namespace Rosetta.MockServer.Tests.Admin;

/// <summary>Without a token: this machine may, and no web page that somebody there visits.</summary>
public class OpenGuardTests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:5080")]
    [InlineData("LOCALHOST:1")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("[::1]")]
    [InlineData("[::1]:5080")]
    [InlineData("127.0.0.2:5080")]
    public async Task ThisMachinesOwnNames_MayPass(string host)
    {
        await using var server = await AdminServer.StartAsync();

        (await SendAsync(server, "/_rosetta/scenarios", host)).Status.Should().Be(200);
    }

    [Theory]
    [InlineData("rosetta.test")]
    [InlineData("rosetta.test:5080")]
    [InlineData("192.168.0.7:5080")]
    [InlineData("localhost.rosetta.test")]
    [InlineData("127.0.0.1.rosetta.test")]
    [InlineData("0.0.0.0:5080")]
    [InlineData("[::2]:5080")]
    public async Task ForeignHost_IsRefused_AndTaskRoutesStayOpen(string host)
    {
        await using var server = await AdminServer.StartAsync();

        foreach (var path in new[] { "/_rosetta/health", "/_rosetta/scenarios", "/openapi/admin.json", "/anything" })
        {
            (await SendAsync(server, path, host)).ShouldBeProblem(403, "foreign-host").Detail.Should().Be(
                $"The Host header is '{host}'. Without --admin-token the admin side answers only to localhost, 127.0.0.1 and [::1], so that no web page can reach it under a name of its own.");
        }

        (await SendAsync(server, "/task/get", host, message =>
        {
            message.Method = HttpMethod.Post;
            message.Content = new StringContent(AdminServer.SampleIds);
            message.Content.Headers.ContentType = new("application/json");
        })).TaskStatus.Should().Be(1);
        (await SendAsync(server, "/rosetta-open/task/1234/234234123133374715904/viewOnly", host)).Status.Should().Be(200);
    }

    [Fact]
    public async Task CallWithoutHost_IsForeignToo()
    {
        await using var server = await AdminServer.StartAsync();

        var context = await server.InMemory.SendAsync(
            call =>
            {
                call.Request.Path = "/_rosetta/scenarios";
                call.Request.Host = default;
            },
            TestContext.Current.CancellationToken);

        context.Response.StatusCode.Should().Be(403);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080/")]
    [InlineData("HTTP://127.0.0.1:5080")]
    public async Task OwnOrigin_MayPass(string origin)
    {
        await using var server = await AdminServer.StartAsync();

        (await SendAsync(server, "/_rosetta/scenarios", "127.0.0.1:5080", message => message.Headers.Add("Origin", origin))).Status.Should().Be(200);
    }

    [Theory]
    [InlineData("http://rosetta.test")]
    [InlineData("http://localhost:5080")]
    [InlineData("http://127.0.0.1:3000")]
    [InlineData("http://127.0.0.1")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080.rosetta.test")]
    [InlineData("http://127.0.0.1:5080@rosetta.test")]
    [InlineData("null")]
    public async Task ForeignOrigin_IsRefused_WhateverTheMethod(string origin)
    {
        await using var server = await AdminServer.StartAsync();

        foreach (var method in new[] { "GET", "PUT", "POST", "DELETE", "OPTIONS" })
        {
            var answer = await SendAsync(server, "/_rosetta/sessions/default", "127.0.0.1:5080", message =>
            {
                message.Method = new HttpMethod(method);
                message.Headers.TryAddWithoutValidation("Origin", origin);
            });

            answer.ShouldBeProblem(403, "foreign-origin").Detail.Should().Be(
                $"The Origin header is '{origin}'. The admin side takes calls from its own pages (http://127.0.0.1:5080) only, so that no other web page can drive it.");
            answer.Headers.Contains("Access-Control-Allow-Origin").Should().BeFalse();
        }

        server.Services.Sessions.All().Should().BeEmpty();
    }

    [Fact]
    public async Task UsualPort_IsTheSameSaidOrUnsaid()
    {
        await using var server = await AdminServer.StartAsync();

        (await SendAsync(server, "/_rosetta/scenarios", "localhost:80", message => message.Headers.Add("Origin", "http://localhost"))).Status.Should().Be(200);
    }

    [Fact]
    public async Task PageBehindAProxyThatEndsTls_IsOwn()
    {
        await using var server = await AdminServer.StartAsync();

        (await SendAsync(server, "/_rosetta/scenarios", "localhost", message =>
        {
            message.Headers.Add("Origin", "https://localhost");
            message.Headers.Add("X-Forwarded-Proto", "https");
        })).Status.Should().Be(200);
    }

    [Fact]
    public async Task ForeignHostAndOrigin_OverARealSocket()
    {
        await using var server = await AdminServer.StartOnKestrelAsync();

        (await SendAsync(server, "/_rosetta/scenarios", server.Address.Authority)).Status.Should().Be(200);
        (await SendAsync(server, "/_rosetta/scenarios", $"rosetta.test:{server.Address.Port}")).ShouldBeProblem(403, "foreign-host");
        (await SendAsync(server, "/_rosetta/scenarios", server.Address.Authority, message => message.Headers.Add("Origin", "http://rosetta.test")))
            .ShouldBeProblem(403, "foreign-origin");
    }

    private static Task<Answer> SendAsync(AdminServer server, string path, string host, Action<HttpRequestMessage>? change = null)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, path);
        message.Headers.Host = host;
        change?.Invoke(message);
        return server.SendAsync(message);
    }
}
