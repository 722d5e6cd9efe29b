using System.Net.Http.Headers;
using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Tests.Admin;

/// <summary>With a token: whoever has it, or a login, may.</summary>
public class TokenGuardTests
{
    private const string Token = "s3cret-token";

    [Fact]
    public async Task WithoutCredentials_OnlyTaskRoutesViewPageAndHealthAreOpen()
    {
        await using var server = await StartAsync();

        (await server.PollAsync()).TaskStatus.Should().Be(1);
        (await server.GetAsync("/rosetta-open/task/1234/234234123133374715904/viewOnly")).Status.Should().Be(200);
        (await server.GetAsync("/_rosetta/health")).Status.Should().Be(200);
        foreach (var path in new[] { "/", "/console", "/_rosetta", "/_rosetta/scenarios", "/_rosetta/sessions/default", "/_rosetta/magic-ids", "/_rosetta/health/", "/_rosetta/HEALTHY", "/openapi/admin.json", "/openapi/get-task.json", "/__admin/mappings" })
        {
            var answer = await server.GetAsync(path);

            answer.ShouldBeProblem(401, "unauthorized").Detail.Should().Be(
                "This server was started with an admin token, and what came is none or another. Send 'Authorization: Bearer TOKEN', or log in with POST /_rosetta/login.");
            answer.Headers.WwwAuthenticate.ToString().Should().Be("Bearer realm=\"rosetta-mock\"");
        }
    }

    [Theory]
    [InlineData("Bearer s3cret-token")]
    [InlineData("bearer s3cret-token")]
    [InlineData("Bearer  s3cret-token ")]
    public async Task Token_OpensEverything(string authorization)
    {
        await using var server = await StartAsync();

        foreach (var path in new[] { "/_rosetta/scenarios", "/_rosetta/magic-ids", "/openapi/admin.json", "/openapi/get-task.json" })
        {
            (await SendAsync(server, HttpMethod.Get, path, authorization)).Status.Should().Be(200);
        }
    }

    [Theory]
    [InlineData("Bearer s3cret-toke")]
    [InlineData("Bearer s3cret-token2")]
    [InlineData("Bearer S3CRET-TOKEN")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("s3cret-token")]
    [InlineData("Basic czNjcmV0LXRva2Vu")]
    public async Task AnythingElse_DoesNot(string authorization)
    {
        await using var server = await StartAsync();

        (await SendAsync(server, HttpMethod.Get, "/_rosetta/scenarios", authorization)).ShouldBeProblem(401, "unauthorized");
    }

    [Fact]
    public async Task WithAToken_TheHostMayBeAnything_AndABearerFromAnyOrigin()
    {
        await using var server = await StartAsync();
        var message = new HttpRequestMessage(HttpMethod.Get, "/_rosetta/scenarios");
        message.Headers.Host = "fake.team.test";
        message.Headers.Authorization = AuthenticationHeaderValue.Parse("Bearer " + Token);
        message.Headers.Add("Origin", "http://elsewhere.test");

        (await server.SendAsync(message)).Status.Should().Be(200);
    }

    [Fact]
    public async Task TokenIsNeverEchoed()
    {
        await using var server = await StartAsync();

        var wrong = await SendAsync(server, HttpMethod.Get, "/_rosetta/scenarios", "Bearer another-token");

        wrong.Body.Should().NotContain("another-token").And.NotContain(Token);
    }

    [Fact]
    public async Task TenWrongTokensFromOneAddress_CloseItForAMinute_EvenToTheRightOne()
    {
        await using var server = await StartAsync();
        for (var i = 0; i < 10; i++)
        {
            (await SendAsync(server, HttpMethod.Get, "/_rosetta/scenarios", $"Bearer wrong{i}")).ShouldBeProblem(401, "unauthorized");
        }

        server.Time.Advance(TimeSpan.FromSeconds(20.5));
        var closed = await SendAsync(server, HttpMethod.Get, "/_rosetta/scenarios", "Bearer " + Token);
        closed.ShouldBeProblem(429, "too-many-guesses").Detail.Should().Be("Too many wrong admin tokens came from your address; no token is looked at for 40 s.");
        closed.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(40));
        (await server.PostAsync("/_rosetta/login", $$"""{"token":"{{Token}}"}""")).ShouldBeProblem(429, "too-many-guesses");

        server.Time.Advance(TimeSpan.FromSeconds(40));
        (await SendAsync(server, HttpMethod.Get, "/_rosetta/scenarios", "Bearer " + Token)).Status.Should().Be(200);
    }

    [Fact]
    public async Task GuessingStopsNeitherTheTaskRoutesNorHealthNorALogin()
    {
        await using var server = await StartAsync();
        var cookie = await LogInAsync(server);
        for (var i = 0; i < 11; i++)
        {
            await SendAsync(server, HttpMethod.Get, "/_rosetta/scenarios", "Bearer wrong");
        }

        (await server.PollAsync()).TaskStatus.Should().Be(1);
        (await server.GetAsync("/_rosetta/health")).Status.Should().Be(200);
        (await SendWithCookieAsync(server, HttpMethod.Get, "/_rosetta/scenarios", cookie)).Status.Should().Be(200);
    }

    [Fact]
    public async Task Login_SetsACookieThatOpens_AndIsNotTheToken()
    {
        await using var server = await StartAsync();

        var login = await server.PostAsync("/_rosetta/login", $$"""{"token":"{{Token}}"}""");

        login.Status.Should().Be(204);
        var setCookie = login.Headers.GetValues("Set-Cookie").Should().ContainSingle().Subject;
        setCookie.Should().MatchRegex("^rosetta-admin=[0-9a-f]{64}; path=/; samesite=strict; httponly$").And.NotContain(Token);
        (await SendWithCookieAsync(server, HttpMethod.Get, "/_rosetta/scenarios", setCookie.Split(';')[0])).Status.Should().Be(200);
    }

    [Fact]
    public async Task TwoLogins_HaveTwoSecrets()
    {
        await using var server = await StartAsync();

        (await LogInAsync(server)).Should().NotBe(await LogInAsync(server));
    }

    [Fact]
    public async Task CookieOverHttps_IsSecure_AndBearsThePortInItsName()
    {
        await using var server = await StartAsync();
        var message = Login($$"""{"token":"{{Token}}"}""");
        message.RequestUri = new Uri("https://localhost:5443/_rosetta/login");

        var login = await server.SendAsync(message);

        login.Headers.GetValues("Set-Cookie").Single().Should().MatchRegex("^rosetta-admin-5443=[0-9a-f]{64}; path=/; secure; samesite=strict; httponly$");
    }

    [Fact]
    public async Task Form_LogsInAndLeadsToTheStartPage()
    {
        await using var server = await StartAsync();

        var login = await server.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/_rosetta/login")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("token", Token)]),
        });

        login.Status.Should().Be(302);
        login.Headers.Location.Should().Be("/");
        login.Headers.Contains("Set-Cookie").Should().BeTrue();
    }

    [Theory]
    [InlineData("""{"token":"wrong"}""", 401, "unauthorized")]
    [InlineData("""{"token":""}""", 401, "unauthorized")]
    [InlineData("""{"token":5}""", 400, "malformed-body")]
    [InlineData("{}", 400, "malformed-body")]
    [InlineData("", 400, "malformed-body")]
    public async Task LoginWithoutTheToken_SetsNoCookie(string body, int status, string slug)
    {
        await using var server = await StartAsync();

        var login = await server.PostAsync("/_rosetta/login", body);

        login.ShouldBeProblem(status, slug);
        login.Headers.Contains("Set-Cookie").Should().BeFalse();
    }

    [Fact]
    public async Task Logout_EndsTheLogin()
    {
        await using var server = await StartAsync();
        var cookie = await LogInAsync(server);

        var logout = await SendWithCookieAsync(server, HttpMethod.Post, "/_rosetta/logout", cookie);

        logout.Status.Should().Be(204);
        logout.Headers.GetValues("Set-Cookie").Single().Should().StartWith("rosetta-admin=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/");
        (await SendWithCookieAsync(server, HttpMethod.Get, "/_rosetta/scenarios", cookie)).ShouldBeProblem(401, "unauthorized");
    }

    [Fact]
    public async Task LoginEndsAfterTwelveHours()
    {
        await using var server = await StartAsync();
        var cookie = await LogInAsync(server);

        server.Time.Advance(TimeSpan.FromHours(11.9));
        (await SendWithCookieAsync(server, HttpMethod.Get, "/_rosetta/scenarios", cookie)).Status.Should().Be(200);
        server.Time.Advance(TimeSpan.FromHours(0.1));

        (await SendWithCookieAsync(server, HttpMethod.Get, "/_rosetta/scenarios", cookie)).ShouldBeProblem(401, "unauthorized");
    }

    [Theory]
    [InlineData("rosetta-admin=s3cret-token")]
    [InlineData("rosetta-admin=")]
    [InlineData("rosetta-admin=0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task MadeUpCookie_DoesNotOpen(string cookie)
    {
        await using var server = await StartAsync();
        await LogInAsync(server);

        (await SendWithCookieAsync(server, HttpMethod.Get, "/_rosetta/scenarios", cookie)).ShouldBeProblem(401, "unauthorized");
    }

    [Fact]
    public async Task ForeignPage_CannotUseTheCookie_NorLogInOrOut()
    {
        await using var server = await StartAsync();
        var cookie = await LogInAsync(server);

        (await SendWithCookieAsync(server, HttpMethod.Delete, "/_rosetta/scenarios/happy-path", cookie, "http://rosetta.test")).ShouldBeProblem(403, "foreign-origin");
        (await SendWithCookieAsync(server, HttpMethod.Post, "/_rosetta/logout", cookie, "http://rosetta.test")).ShouldBeProblem(403, "foreign-origin");
        var login = Login($$"""{"token":"{{Token}}"}""");
        login.Headers.Add("Origin", "http://rosetta.test");
        (await server.SendAsync(login)).ShouldBeProblem(403, "foreign-origin");
        (await SendWithCookieAsync(server, HttpMethod.Delete, "/_rosetta/scenarios/happy-path", cookie, "http://localhost")).Status.Should().Be(204);
    }

    [Fact]
    public async Task WithoutToken_ThereIsNothingToLogInTo()
    {
        await using var server = await AdminServer.StartAsync();

        (await server.PostAsync("/_rosetta/login", """{"token":"x"}""")).ShouldBeProblem(409, "no-token").Detail.Should().Be(
            "This server was started without --admin-token, so there is nothing to log in to: the admin side is open to this machine.");
    }

    private static Task<AdminServer> StartAsync() => AdminServer.StartAsync(ServerOptions.Default with { AdminToken = Token });

    private static HttpRequestMessage Login(string json) => new(HttpMethod.Post, "/_rosetta/login")
    {
        Content = new StringContent(json, MediaTypeHeaderValue.Parse("application/json")),
    };

    private static async Task<string> LogInAsync(AdminServer server)
    {
        var login = await server.SendAsync(Login($$"""{"token":"{{Token}}"}"""));
        return login.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private static Task<Answer> SendAsync(AdminServer server, HttpMethod method, string path, string authorization)
    {
        var message = new HttpRequestMessage(method, path);
        message.Headers.TryAddWithoutValidation("Authorization", authorization);
        return server.SendAsync(message);
    }

    private static Task<Answer> SendWithCookieAsync(AdminServer server, HttpMethod method, string path, string cookie, string? origin = null)
    {
        var message = new HttpRequestMessage(method, path);
        message.Headers.Add("Cookie", cookie);
        if (origin is not null)
        {
            message.Headers.Add("Origin", origin);
        }

        return server.SendAsync(message);
    }
}
