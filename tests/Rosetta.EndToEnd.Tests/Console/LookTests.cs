using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rosetta.EndToEnd.Tests.Console;

public class LookTests(Chromium chromium)
{
    [Fact]
    public async Task Look_FollowsTheSystemUntilSomebodyChooses()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, isDark: true);
        var document = visit.Page.Locator("html");
        await Expect(document).ToHaveAttributeAsync("data-look", "dark");

        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await Expect(document).ToHaveAttributeAsync("data-look", "light");

        await visit.Field("Look").SelectOptionAsync("dark");
        await Expect(document).ToHaveAttributeAsync("data-look", "dark");
        await visit.Page.ReloadAsync();
        await Expect(document).ToHaveAttributeAsync("data-look", "dark");
        await Expect(visit.Field("Look")).ToHaveValueAsync("dark");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task NoPage_IsWiderThanTheWindow(int width)
    {
        await using var server = await ServerProcess.StartAsync();
        await server.PollAsync("a-scene-with-a-very-long-name-that-nobody-would-choose-but-somebody-will-have-one-day");
        await using var visit = await Visit.StartAsync(chromium, server, width: width);
        await visit.Page.Locator(".card").ClickAsync();
        await Expect(visit.Panel).ToBeVisibleAsync();
        (await OverflowAsync(visit)).Should().Be(0, "of the board with a task");

        foreach (var page in new[] { "stories", "stories/bounced-review", "stories/bounced-review/edit", "new-story", "journal", "journal?entry=1", "sessions", "world", "magic-ids", "coverage" })
        {
            await visit.GoAsync(server, "/console/" + page);
            (await OverflowAsync(visit)).Should().Be(0, "of {0}", page);
        }
    }

    [Fact]
    public async Task PlaybackBarOfAPhone_IsTwoRowsAtMost()
    {
        await using var server = await ServerProcess.StartAsync("--scenario", "happy-path-timed");
        await server.PollAsync();
        await using var visit = await Visit.StartAsync(chromium, server, width: 390);
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Next change (in" })).ToBeVisibleAsync();

        (await visit.Region("Playback").BoundingBoxAsync())!.Height.Should().BeLessThan(100);
        await Expect(visit.Button("Pause")).ToBeVisibleAsync();
        await Expect(visit.Field("Forward by")).ToBeVisibleAsync();
        foreach (var word in new[] { "Session", "Speed", "Forward" })
        {
            (await visit.Region("Playback").GetByText(word).First.BoundingBoxAsync())!.Width.Should().BeGreaterThan(20, "{0} is there to be read", word);
        }
    }

    [Fact]
    public async Task KeyboardAlone_MakesATaskHiccupOnceAndBeApproved()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.PollAsync();
        await using var visit = await Visit.StartAsync(chromium, server);
        await Expect(visit.Card()).ToBeVisibleAsync();
        var keys = visit.Page.Keyboard;

        await TabToAsync(visit, visit.Card());
        await keys.PressAsync("Enter");
        await Expect(visit.Panel).ToBeVisibleAsync();
        await TabToAsync(visit, visit.Field("And then"));
        await keys.TypeAsync("11 approved");
        await TabToAsync(visit, visit.Button("Apply"));
        await keys.PressAsync("Enter");
        await Expect(visit.Button("Take it away")).ToBeVisibleAsync();
        (await server.PollAsync()).Should().Be(5000);
        (await server.PollAsync()).Should().Be(11);

        await keys.PressAsync("Escape");
        await Expect(visit.Panel).ToHaveCountAsync(0);
    }

    private static async Task TabToAsync(Visit visit, ILocator target)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        throw new InvalidOperationException("The Tab key does not lead there.");
    }

    private static Task<int> OverflowAsync(Visit visit) => visit.Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)");
}
