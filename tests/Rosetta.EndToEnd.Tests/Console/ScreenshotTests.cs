using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rosetta.EndToEnd.Tests.Console;

/// <summary>
/// Walks through docs/playback.md. With ROSETTA_SCREENSHOTS set to a folder, the pictures of that document are taken anew:
/// <c>ROSETTA_SCREENSHOTS=docs/images dotnet test --project tests/Rosetta.EndToEnd.Tests --filter-class '*ScreenshotTests'</c>.
/// </summary>
public class ScreenshotTests(Chromium chromium)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("ROSETTA_SCREENSHOTS") is { Length: > 0 } folder ? Path.Combine(Repository.Root, folder) : null;

    [Fact]
    public async Task PicturesOfTheGuide_ShowTheConsoleAsItIs()
    {
        await using var server = await ServerProcess.StartAsync();
        for (var scene = 1; scene <= 9; scene++)
        {
            for (var polls = 0; polls < scene * 2; polls++)
            {
                await server.PollAsync($"d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a0{scene}");
            }
        }

        await server.PollAsync("00000000-0000-4000-8000-000000100005");
        await using var visit = await Visit.StartAsync(chromium, server);
        await Expect(visit.Page.Locator(".card").First).ToBeVisibleAsync();
        await ShootAsync(visit, "board");

        await visit.Card("d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a04").ClickAsync();
        await visit.Field("And then").SelectOptionAsync("11 approved");
        await ShootAsync(visit, "task");
        await visit.Button("Apply").ClickAsync();
        await Expect(visit.Button("Take it away")).ToBeVisibleAsync();

        await visit.GoAsync(server, "/console/stories/bounced-review");
        await ShootAsync(visit, "story");
        await visit.GoAsync(server, "/console/new-story");
        await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "The story, as YAML" }).FillAsync("name: my-story\nsteps:\n  - status: created\n    calls: 2\n  - status: aproved\n");
        await Expect(visit.Page.Locator(".editor-lines .error")).ToBeVisibleAsync();
        await ShootAsync(visit, "editor");
        await visit.GoAsync(server, "/console/journal?entry=7");
        await ShootAsync(visit, "journal");
        await visit.GoAsync(server, "/console/coverage");
        await ShootAsync(visit, "coverage");

        await using var phone = await Visit.StartAsync(chromium, server, width: 390, isDark: true);
        await Expect(phone.Page.Locator(".card").First).ToBeVisibleAsync();
        await ShootAsync(phone, "phone");
    }

    [Fact]
    public void EveryPictureOfTheGuide_IsThere()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "playback.md"));

        foreach (var picture in new[] { "board", "task", "story", "editor", "journal", "coverage", "phone" })
        {
            guide.Should().Contain($"(images/{picture}.png)");
            File.Exists(Path.Combine(Repository.Root, "docs", "images", $"{picture}.png")).Should().BeTrue("docs/playback.md shows {0}", picture);
        }
    }

    private static async Task ShootAsync(Visit visit, string name)
    {
        if (Folder is not null)
        {
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png") });
        }
    }
}
