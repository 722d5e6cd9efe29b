using Microsoft.Extensions.Time.Testing;
using Rosetta.MockServer.Cli.Options;
using static Microsoft.Playwright.Assertions;

namespace Rosetta.EndToEnd.Tests.Console;

public class LoginExpiryTests(Chromium chromium)
{
    private const string Token = "correct-horse-battery-staple";

    [Fact]
    public async Task AfterTwelveHours_AnOpenPageEndsAtTheLoginPage()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2025, 3, 13, 20, 0, 0, TimeSpan.Zero));
        await using var server = await HostedServer.StartAsync(ServerOptions.Default with { AdminToken = Token }, time);
        await using var visit = await Visit.StartAsync(chromium, server.Url);
        await visit.Page.GetByLabel("Admin token").FillAsync(Token);
        await visit.Button("Log in").ClickAsync();
        await Expect(visit.Page.GetByText("Session default has no tasks yet.")).ToBeVisibleAsync();

        time.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        await visit.Button("Add a task by its ids").ClickAsync();
        await Expect(visit.Field("sceneId")).ToBeVisibleAsync();
        time.Advance(TimeSpan.FromSeconds(1));

        await Expect(visit.Button("Log in")).ToBeVisibleAsync();
    }
}
