using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rosetta.EndToEnd.Tests.Console;

public class EditorTests(Chromium chromium)
{
    private const string Recorded = "name: story\nsteps:\n  - status: approved\n";
    private const string Typed = "name: typed\nsteps:\n  - status: created\n";

    [Fact]
    public async Task OpenedFile_ReplacesTypedTextOnlyWhenThePersonSaysSo()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("story.yaml", Recorded);
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/new-story");
        await TypeAsync(visit);

        await visit.ChooseFileAsync("From a recording", file);
        await Expect(visit.Page.GetByText("Replace what you have typed?")).ToBeVisibleAsync();
        await visit.Button("Keep it").ClickAsync();
        await Expect(visit.Button("Keep it")).ToHaveCountAsync(0);
        (await Editor(visit).InputValueAsync()).Should().Be(Typed);

        await visit.ChooseFileAsync("From a recording", file);
        await visit.Button("Replace it").ClickAsync();
        await Expect(Editor(visit)).ToHaveValueAsync(Recorded);
        await Expect(visit.Page.GetByRole(AriaRole.Figure, new() { Name = "The steps of story" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task SameFileAgain_ShowsWhatIsInIt()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("story.yaml", Recorded);
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/new-story");

        await visit.ChooseFileAsync("From a recording", file);
        await Expect(Editor(visit)).ToHaveValueAsync(Recorded);
        await TypeAsync(visit);
        await visit.ChooseFileAsync("From a recording", file);
        await visit.Button("Replace it").ClickAsync();

        await Expect(Editor(visit)).ToHaveValueAsync(Recorded);
    }

    [Fact]
    public async Task FileThatIsTooLongForAStory_IsRefusedWithItsLength()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("big.yaml", new string('#', 262_145));
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/new-story");
        await TypeAsync(visit);

        await visit.ChooseFileAsync("From a recording", file);

        await Expect(visit.Page.GetByText("big.yaml has 262145 bytes; a story has at most 262144. Choose a file that rosetta-mock record wrote.")).ToBeVisibleAsync();
        (await Editor(visit).InputValueAsync()).Should().Be(Typed);
    }

    [Fact]
    public async Task TypedText_IsNotLostByAClickOnAnotherPage()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/new-story");
        await TypeAsync(visit);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Journal" }).ClickAsync();
        await visit.Button("Stay").ClickAsync();
        await Expect(visit.Button("Stay")).ToHaveCountAsync(0);
        (await Editor(visit).InputValueAsync()).Should().Be(Typed);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Journal" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Leave", Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Journal" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task LeavingWithoutSaving_IsDoneWithoutAQuestion()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/new-story");
        await TypeAsync(visit);

        await visit.Button("Leave without saving").ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Stories" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task AnotherSession_LeavesTypedTextAsItIs()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.PollAsync(session: "mine");
        await using var visit = await Visit.StartAsync(chromium, server, "/console/new-story");
        await TypeAsync(visit);

        await visit.Field("Session").SelectOptionAsync("mine");

        await Expect(visit.Page.GetByText("From what a task of session mine was answered")).ToBeVisibleAsync();
        (await Editor(visit).InputValueAsync()).Should().Be(Typed);
        await Expect(visit.Page.GetByRole(AriaRole.Figure, new() { Name = "The steps of typed" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task RestartOfTheServer_LeavesTypedTextToBeCopied()
    {
        var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/new-story");
        await Editor(visit).ClickAsync();
        await TypeAsync(visit);
        visit.Page.Dialog += async (_, question) => await question.DismissAsync(); // The browser asks whether to leave, and the person stays.

        await server.DisposeAsync();
        await using var next = await ServerProcess.StartAsync("--urls", server.Url.ToString());

        await Expect(visit.Page.GetByText("The server was restarted. Copy what you have typed, then load this page anew.")).ToBeVisibleAsync();
        (await Editor(visit).InputValueAsync()).Should().Be(Typed);
    }

    private static async Task TypeAsync(Visit visit)
    {
        await Editor(visit).FillAsync(Typed);
        await Expect(visit.Page.GetByRole(AriaRole.Figure, new() { Name = "The steps of typed" })).ToBeVisibleAsync();
    }

    private static ILocator Editor(Visit visit) => visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "The story, as YAML" });
}
