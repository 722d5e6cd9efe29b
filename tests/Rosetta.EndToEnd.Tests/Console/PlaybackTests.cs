using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rosetta.EndToEnd.Tests.Console;

public class PlaybackTests(Chromium chromium)
{
    [Fact]
    public async Task Pause_StopsTheClockUntilPlay()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server);

        await visit.Button("Pause").ClickAsync();
        await Expect(visit.Button("Play")).ToBeVisibleAsync();
        (await server.Client.GetStringAsync("/_rosetta/sessions/default/clock", TestContext.Current.CancellationToken)).Should().Contain("\"paused\":true");

        await visit.Button("Play").ClickAsync();
        await Expect(visit.Button("Pause")).ToBeVisibleAsync();
        (await server.Client.GetStringAsync("/_rosetta/sessions/default/clock", TestContext.Current.CancellationToken)).Should().Contain("\"paused\":false");
    }

    [Fact]
    public async Task Speed_IsThatOfTheSession()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/?session=mine");

        await visit.Field("Speed").SelectOptionAsync("×60");
        await Expect(visit.Field("Speed")).ToHaveValueAsync("60");

        (await server.Client.GetStringAsync("/_rosetta/sessions/mine/clock", TestContext.Current.CancellationToken)).Should().Contain("\"speed\":60");
    }

    [Fact]
    public async Task NextChange_GoesToTheEndOfATimedStep()
    {
        await using var server = await ServerProcess.StartAsync("--scenario", "happy-path-timed");
        await using var visit = await Visit.StartAsync(chromium, server);
        await Expect(visit.Button("Next change")).ToBeDisabledAsync();
        await visit.Button("Pause").ClickAsync();
        await Expect(visit.Button("Play")).ToBeVisibleAsync();
        (await server.PollAsync()).Should().Be(1);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Next change (in" }).ClickAsync();

        await Expect(visit.Column("Annotation", 1)).ToBeVisibleAsync();
        (await server.PollAsync()).Should().Be(2);
    }

    [Fact]
    public async Task WordThatIsNoDuration_IsRefusedWithExamples()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server);

        await visit.Field("Forward by").FillAsync("soon");
        await visit.Button("Go").ClickAsync();

        await Expect(visit.Page.GetByText("'soon' is no duration; write one such as 200ms, 30s, 10m, 2h, 1d or 1m30s.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Reset_BeginsAllStoriesAnew()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.PollAsync();
        (await server.PollAsync()).Should().Be(2);
        await using var visit = await Visit.StartAsync(chromium, server);

        await visit.Button("Reset").ClickAsync();

        await Expect(visit.Page.GetByText("Session default has no tasks yet.")).ToBeVisibleAsync();
        (await server.PollAsync()).Should().Be(1);
    }

    [Fact]
    public async Task SessionOfTheList_IsShownAndNoOther()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.PollAsync("scene-of-mine", "mine");
        await using var visit = await Visit.StartAsync(chromium, server);

        await visit.Field("Session").SelectOptionAsync("mine");

        await Expect(visit.Card("scene-of-mine")).ToBeVisibleAsync();
        await visit.Page.ReloadAsync();
        await Expect(visit.Card("scene-of-mine")).ToBeVisibleAsync();
    }
}
