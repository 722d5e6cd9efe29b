using System.Net;
using static Microsoft.Playwright.Assertions;

namespace Rosetta.EndToEnd.Tests.Console;

public class LoginTests(Chromium chromium)
{
    private const string Token = "correct-horse-battery-staple";

    [Fact]
    public async Task WithAToken_TheConsoleAsksForItAndOpens()
    {
        await using var server = await ServerProcess.StartAsync("--admin-token", Token);
        await using var visit = await Visit.StartAsync(chromium, server);
        await Expect(visit.Page).ToHaveURLAsync(new Uri(server.Url, "/console/login").ToString());

        await visit.Page.GetByLabel("Admin token").FillAsync("wrong");
        await visit.Button("Log in").ClickAsync();
        await Expect(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync("token");
        await visit.Page.GetByLabel("Admin token").FillAsync(Token);
        await visit.Button("Log in").ClickAsync();
        await Expect(visit.Page.GetByText("Session default has no tasks yet.")).ToBeVisibleAsync();

        await visit.Button("Log out").ClickAsync();
        await Expect(visit.Button("Log in")).ToBeVisibleAsync();
        await visit.GoAsync(server, "/console/");
        await Expect(visit.Button("Log in")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Logout_EndsTheOtherOpenPagesOfTheBrowser()
    {
        await using var server = await ServerProcess.StartAsync("--admin-token", Token);
        await using var visit = await Visit.StartAsync(chromium, server);
        await visit.Page.GetByLabel("Admin token").FillAsync(Token);
        await visit.Button("Log in").ClickAsync();
        await Expect(visit.Page.GetByText("Session default has no tasks yet.")).ToBeVisibleAsync();
        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync(new Uri(server.Url, "/console/").ToString());
        await Expect(other.GetByText("Session default has no tasks yet.")).ToBeVisibleAsync();

        await visit.Button("Log out").ClickAsync();

        await Expect(visit.Button("Log in")).ToBeVisibleAsync();
        await Expect(other.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Log in" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task OldestLogin_GivesWayToTheHundredAndFirst_WithItsOpenPage()
    {
        await using var server = await ServerProcess.StartAsync("--admin-token", Token);
        await using var visit = await Visit.StartAsync(chromium, server);
        await visit.Page.GetByLabel("Admin token").FillAsync(Token);
        await visit.Button("Log in").ClickAsync();
        await Expect(visit.Page.GetByText("Session default has no tasks yet.")).ToBeVisibleAsync();

        for (var login = 2; login <= 101; login++)
        {
            using var body = new StringContent($$"""{"token":"{{Token}}"}""", null, "application/json");
            using var answer = await server.Client.PostAsync("/_rosetta/login", body, TestContext.Current.CancellationToken);
            answer.StatusCode.Should().Be(HttpStatusCode.NoContent);
        }

        await Expect(visit.Button("Log in")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/console/")]
    [InlineData("/console/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("/console/console.js")]
    public async Task WithoutLogin_NothingOfTheConsoleIsServed(string path)
    {
        await using var server = await ServerProcess.StartAsync("--admin-token", Token);

        using var page = await server.Client.GetAsync(path, TestContext.Current.CancellationToken);
        using var call = await server.Client.PostAsync(path, null, TestContext.Current.CancellationToken);

        page.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        call.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Origin", "http://evil.example")]
    public async Task WithoutAToken_ForeignPagesCantReachTheHub(string header, string value)
    {
        await using var server = await ServerProcess.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/console/_blazor/negotiate?negotiateVersion=1");
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Root_LeadsToTheConsole()
    {
        await using var server = await ServerProcess.StartAsync();

        using var answer = await server.Client.GetAsync("/", TestContext.Current.CancellationToken);

        answer.RequestMessage!.RequestUri.Should().Be(new Uri(server.Url, "/console/"));
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }
}
