using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rosetta.EndToEnd.Tests.Console;

public class SessionsTests(Chromium chromium)
{
    [Fact]
    public async Task Session_IsMadeItsAddressCopiedAndDeletedAgain()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/sessions");

        await visit.Field("New session").FillAsync("mine");
        await visit.Button("Make it").ClickAsync();
        await visit.Button("Copy the address of mine").ClickAsync();
        await Expect(visit.Page.GetByText("Copied the address of mine")).ToBeVisibleAsync();
        (await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).Should().Be($"{server.Url}s/mine");

        await visit.Button("Delete session mine").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Rowheader, new() { Name = "mine" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task NameThatNoSessionCanHave_IsRefused()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/sessions");

        await visit.Field("New session").FillAsync("my session");
        await visit.Button("Make it").ClickAsync();

        await Expect(visit.Page.GetByText("No session can have the name 'my session': it is 1 to 64 of A-Z a-z 0-9 . _ -, but not . or .. alone.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task MagicId_IsFoundAndCopied()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/magic-ids");

        await visit.Field("Find").FillAsync("hiccuped, please");
        await visit.Button("Copy 00000000-0000-4000-8000-000000005000").ClickAsync();
        await Expect(visit.Page.GetByText("Copied 00000000-0000-4000-8000-000000005000")).ToBeVisibleAsync();

        (await server.PollAsync(await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"))).Should().Be(5000);
    }
}
