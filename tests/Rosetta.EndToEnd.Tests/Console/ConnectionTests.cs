using static Microsoft.Playwright.Assertions;

namespace Rosetta.EndToEnd.Tests.Console;

public class ConnectionTests(Chromium chromium)
{
    private static readonly string[] Pages = ["", "stories", "stories/flaky-network", "stories/flaky-network/edit", "new-story", "journal", "coverage", "sessions", "world", "magic-ids"];

    [Fact]
    public async Task TwoBrowsers_AgreeOnOneSession()
    {
        await using var server = await ServerProcess.StartAsync("--scenario", "by-hand");
        await server.PollAsync();
        await using var one = await Visit.StartAsync(chromium, server);
        await using var other = await Visit.StartAsync(chromium, server);

        await one.Button("Pause").ClickAsync();
        await one.Card().ClickAsync();
        await one.Button("Jump to step 11, 11 approved").Or(one.Button("Jump to step 10, 11 approved")).ClickAsync();

        await Expect(other.Button("Play")).ToBeVisibleAsync();
        await Expect(other.Column("Completion", 1)).ToBeVisibleAsync();
        await other.Button("Play").ClickAsync();
        await Expect(one.Button("Pause")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task RestartedServer_IsFoundAgainAndThePageSaysSo()
    {
        var server = await ServerProcess.StartAsync();
        await server.PollAsync();
        await using var visit = await Visit.StartAsync(chromium, server);
        await Expect(visit.Card()).ToBeVisibleAsync();

        await server.DisposeAsync();
        await Expect(visit.Page.GetByText("The server does not answer. This page goes on by itself when it is back.")).ToBeVisibleAsync();
        await using var next = await ServerProcess.StartAsync("--urls", server.Url.ToString());

        await Expect(visit.Page.GetByText("The server was restarted: sessions, tasks and the journal began anew.")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("Session default has no tasks yet.")).ToBeVisibleAsync();
        await next.PollAsync();
        await Expect(visit.Card()).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ServerWithAnOpenPage_StopsWithoutDelay()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server);

        server.Terminate();

        (await server.WaitForExitAsync()).Should().Be(0);
        server.ErrorLines.Should().BeEmpty();
    }

    [Fact]
    public async Task AllPages_LoadNothingFromOutsideAndTheBrowserHasNoComplaint()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.PollAsync();
        await using var visit = await Visit.StartAsync(chromium, server);
        var asked = new List<string>();
        visit.Page.Request += (_, request) => asked.Add(new Uri(request.Url).Authority);

        foreach (var page in Pages)
        {
            await visit.GoAsync(server, "/console/" + page);
        }

        asked.Should().NotBeEmpty().And.AllBe(server.Url.Authority);
        visit.Troubles.Should().BeEmpty();
        server.ErrorLines.Should().BeEmpty();
    }

    [Fact]
    public async Task Answers_AllowScriptsOfThisServerOnly()
    {
        await using var server = await ServerProcess.StartAsync();

        using var answer = await server.Client.GetAsync("/console/", TestContext.Current.CancellationToken);

        answer.Headers.GetValues("Content-Security-Policy").Should().ContainSingle().Which.Should()
            .StartWith("default-src 'none'; script-src 'self';").And.Contain("connect-src 'self'").And.Contain("frame-ancestors 'none'");
    }

    [Fact]
    public async Task ConsoleThatNobodyOpened_IsNotLoaded()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.PollAsync();
        await server.Client.GetStringAsync("/_rosetta/sessions", TestContext.Current.CancellationToken);
        Libraries(server).Should().Contain("Rosetta.Testing.dll").And.NotContain("MudBlazor.dll").And.NotContain("Microsoft.AspNetCore.Components.Server.dll");

        await using var visit = await Visit.StartAsync(chromium, server);

        Libraries(server).Should().Contain("MudBlazor.dll").And.Contain("Microsoft.AspNetCore.Components.Server.dll");
    }

    // The system's own list of what a process has mapped.
    private static IEnumerable<string> Libraries(ServerProcess server) =>
        File.ReadLines($"/proc/{server.Id}/maps").Select(line => Path.GetFileName(line)).Where(name => name.EndsWith(".dll", StringComparison.Ordinal)).Distinct();
}
