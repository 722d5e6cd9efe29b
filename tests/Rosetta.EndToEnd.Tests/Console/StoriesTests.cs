using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rosetta.EndToEnd.Tests.Console;

public partial class StoriesTests(Chromium chromium)
{
    private const string Mine =
        """
        name: mine
        description: Approved from the start.
        steps:
          - status: approved

        """;

    [Fact]
    public async Task Story_IsFoundAndShownAsItsSteps()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/stories");

        await visit.Field("Find").FillAsync("bounced");
        await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^bounced-review") }).ClickAsync();

        var picture = visit.Page.GetByRole(AriaRole.Figure, new() { Name = "The steps of bounced-review" });
        await Expect(picture.GetByText("6 reviewing")).ToHaveCountAsync(2);
        await Expect(picture.GetByText("11 approved")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task StoryStartedForTheSession_AnswersTheNextCall()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.PollAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/stories/status-approved");

        await visit.Button("Start").ClickAsync();

        await Expect(visit.Region("Playing now")).ToContainTextAsync("plays status-approved");
        (await server.PollAsync()).Should().Be(11);
    }

    [Fact]
    public async Task StoryStartedForOneTask_LeavesTheOthersAlone()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/stories/status-approved");

        await visit.Page.GetByText("for one task").ClickAsync();
        await visit.Field("sceneId").FillAsync("scene-1");
        await visit.Button("Start").ClickAsync();

        await Expect(visit.Region("Playing now")).ToContainTextAsync("status-approved for scene-1");
        (await server.PollAsync("scene-1")).Should().Be(11);
        (await server.PollAsync("scene-12")).Should().Be(1);
    }

    [Fact]
    public async Task StoryStartedForAPrefix_PlaysForAllSuchIdsUntilItIsStopped()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/stories/status-approved");

        await visit.Page.GetByText("for all ids that begin alike").ClickAsync();
        await visit.Field("sceneId begins with").FillAsync("batch-7-");
        await visit.Button("Start").ClickAsync();
        await Expect(visit.Region("Playing now")).ToContainTextAsync("status-approved for batch-7-*");
        (await server.PollAsync("batch-7-a")).Should().Be(11);

        await visit.Button("Stop status-approved for batch-7-*").ClickAsync();

        await Expect(visit.Region("Playing now")).Not.ToContainTextAsync("batch-7-");
        (await server.PollAsync("batch-7-b")).Should().Be(1);
    }

    [Fact]
    public async Task StoryStartedAgain_BeginsAtItsBeginning()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.PollAsync();
        (await server.PollAsync()).Should().Be(2);
        await using var visit = await Visit.StartAsync(chromium, server, "/console/stories/happy-path");

        await visit.Button("Start").ClickAsync();
        await Expect(visit.Page.GetByText("happy-path starts in session default")).ToBeVisibleAsync();

        (await server.PollAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Mistake_IsMarkedAtItsLineWhileTyping()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/new-story");
        await Expect(visit.Page.GetByText("No mistakes.")).ToBeVisibleAsync();

        await Editor(visit).FillAsync("");
        await Editor(visit).PressSequentiallyAsync("name: mine\nsteps:\n  - status: aproved\n");

        await Expect(visit.Page.GetByText("Line 3 unknown status 'aproved'; did you mean 'approved'?")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".editor-lines .error")).ToHaveAttributeAsync("data-line", "3");
        await Expect(visit.Button("Save")).ToBeDisabledAsync();

        await visit.Page.GetByText("Line 3").ClickAsync();
        await Expect(Editor(visit)).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("  - status: approved");

        await Expect(visit.Page.GetByText("No mistakes.")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".editor-lines .error")).ToHaveCountAsync(0);
        await Expect(visit.Button("Save")).ToBeEnabledAsync();
        (await Editor(visit).InputValueAsync()).Should().Be("name: mine\nsteps:\n  - status: approved\n");
    }

    [Fact]
    public async Task SavedStory_IsAFileOfTheFolderAndPlaysAtOnce()
    {
        using var folder = new ScratchFolder();
        await using var server = await ServerProcess.StartAsync("--scenarios", folder.Path);
        await using var visit = await Visit.StartAsync(chromium, server, "/console/new-story");

        await Editor(visit).FillAsync(Mine);
        await Expect(visit.Page.GetByText($"Saving writes {folder["mine.yaml"]}")).ToBeVisibleAsync();
        await visit.Button("Save").ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(MinePage());
        (await File.ReadAllTextAsync(folder["mine.yaml"], TestContext.Current.CancellationToken)).Should().Be(Mine);
        Directory.GetFiles(folder.Path).Should().Equal(folder["mine.yaml"]);

        await visit.Page.ReloadAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Article)).ToContainTextAsync("Approved from the start.");
        (await server.Client.StatusAsync("mine")).Should().Be(11);
    }

    [Fact]
    public async Task EditedFile_IsReplacedUnderItsOwnName()
    {
        using var folder = new ScratchFolder();
        folder.Write("mine.yml", Mine);
        await using var server = await ServerProcess.StartAsync("--scenarios", folder.Path);
        await using var visit = await Visit.StartAsync(chromium, server, "/console/stories/mine/edit");

        await Editor(visit).FillAsync(Mine.Replace("approved", "created", StringComparison.Ordinal));
        await visit.Button("Save").ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(MinePage());

        Directory.GetFiles(folder.Path).Should().Equal(folder["mine.yml"]);
        (await server.Client.StatusAsync("mine")).Should().Be(1);
    }

    [Fact]
    public async Task WithoutAFolder_SavingKeepsTheStoryInMemoryAndSaysSo()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/new-story");
        await Expect(visit.Page.GetByText("This server has no scenario folder, so saving keeps the story in memory")).ToBeVisibleAsync();

        await Editor(visit).FillAsync(Mine);
        await visit.Button("Save").ClickAsync();

        await Expect(visit.Page).ToHaveURLAsync(MinePage());
        (await server.Client.StatusAsync("mine")).Should().Be(11);
    }

    [Fact]
    public async Task Recording_IsOpenedNamedAndSaved()
    {
        using var folder = new ScratchFolder();
        Directory.CreateDirectory(folder["mine"]);
        var recording = folder.Write("story.yaml", Mine.Replace("mine", "story", StringComparison.Ordinal));
        await using var server = await ServerProcess.StartAsync("--scenarios", folder["mine"]);
        await using var visit = await Visit.StartAsync(chromium, server, "/console/new-story");

        await visit.ChooseFileAsync("From a recording", recording);
        await Expect(Editor(visit)).ToHaveValueAsync(Mine.Replace("mine", "story", StringComparison.Ordinal));
        await Expect(visit.Page.GetByRole(AriaRole.Figure, new() { Name = "The steps of story" })).ToContainTextAsync("11 approved");
        await Editor(visit).FillAsync(Mine);
        await Expect(visit.Page.GetByText($"Saving writes {folder["mine/mine.yaml"]}")).ToBeVisibleAsync();
        await visit.Button("Save").ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(MinePage());

        (await File.ReadAllTextAsync(folder["mine/mine.yaml"], TestContext.Current.CancellationToken)).Should().Be(Mine);
    }

    [Fact]
    public async Task StoryOfASession_IsSavedThereAndNowhereElse()
    {
        using var folder = new ScratchFolder();
        await using var server = await ServerProcess.StartAsync("--scenarios", folder.Path);
        using var put = await server.Client.PutAsync("/_rosetta/sessions/qa/scenarios/mine", new StringContent(Mine, null, "application/yaml"), TestContext.Current.CancellationToken);
        put.EnsureSuccessStatusCode();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/stories/mine/edit?session=qa");
        await Expect(visit.Page.GetByText("This story belongs to session qa alone. Saving changes it there")).ToBeVisibleAsync();

        await Editor(visit).FillAsync(Mine.Replace("status: approved", "status: annotated", StringComparison.Ordinal));
        await visit.Button("Save").ClickAsync();
        await Expect(visit.Page.GetByText("Saved mine in session qa")).ToBeVisibleAsync();

        (await server.Client.GetStringAsync("/_rosetta/sessions/qa/scenarios/mine", TestContext.Current.CancellationToken)).Should().Contain("status: annotated");
        using var shared = await server.Client.GetAsync("/_rosetta/scenarios/mine", TestContext.Current.CancellationToken);
        shared.StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
        Directory.GetFiles(folder.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task StoryThatClaimsTheIdsOfAnother_IsNotSaved()
    {
        using var folder = new ScratchFolder();
        folder.Write("first.yaml", "name: first\nwhen: { sceneId: abc }\nsteps:\n  - status: created\n");
        await using var server = await ServerProcess.StartAsync("--scenarios", folder.Path);
        await using var visit = await Visit.StartAsync(chromium, server, "/console/new-story");

        await Editor(visit).FillAsync("name: second\nwhen: { sceneId: abc }\nsteps:\n  - status: approved\n");
        await visit.Button("Save").ClickAsync();

        await Expect(visit.Page.GetByText("both claim")).ToBeVisibleAsync();
        Directory.GetFiles(folder.Path).Should().Equal(folder["first.yaml"]);
    }

    private static ILocator Editor(Visit visit) => visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "The story, as YAML" });

    [GeneratedRegex("/console/stories/mine$")]
    private static partial Regex MinePage();
}
