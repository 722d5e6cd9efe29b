using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Time.Testing;
using Rosetta.MockServer;
using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.MockServer.Cli.Options;
using Rosetta.Testing.Scenarios;
using static Microsoft.Playwright.Assertions;

namespace Rosetta.EndToEnd.Tests.Console;

/// <summary>A login lasts twelve hours. The server stands in this process, so that its clock can be moved.</summary>
public class LoginExpiryTests(Chromium chromium)
{
    private const string Token = "correct-horse-battery-staple";

    [Fact]
    public async Task AfterTwelveHours_AnOpenPageEndsAtTheLoginPage()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2025, 3, 13, 20, 0, 0, TimeSpan.Zero));
        await using var server = await StartAsync(time);
        await using var visit = await Visit.StartAsync(chromium, new Uri(server.Urls.Single()));
        await visit.Page.GetByLabel("Admin token").FillAsync(Token);
        await visit.Button("Log in").ClickAsync();
        await Expect(visit.Page.GetByText("Session default has no tasks yet.")).ToBeVisibleAsync();

        time.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        await visit.Button("Add a task by its ids").ClickAsync();
        await Expect(visit.Field("sceneId")).ToBeVisibleAsync();
        time.Advance(TimeSpan.FromSeconds(1));

        await Expect(visit.Button("Log in")).ToBeVisibleAsync();
    }

    private static async Task<WebApplication> StartAsync(TimeProvider time)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var options = ServerOptions.Default with { AdminToken = Token };
        app.UseMockServer(new MockServices(options, new CatalogueLayers(ShippedScenarios.All, LifecycleRule.Warn), time));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
