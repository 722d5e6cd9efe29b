using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rosetta.EndToEnd.Tests.Console;

public partial class RecordedStoryTests(Chromium chromium)
{
    [Fact]
    public async Task CallsOfATask_BecomeAStoryThatPlays()
    {
        using var folder = new ScratchFolder();
        await using var server = await ServerProcess.StartAsync("--scenarios", folder.Path);
        await using var visit = await Visit.StartAsync(chromium, server);
        await visit.Button("Pause").ClickAsync();
        await Expect(visit.Button("Play")).ToBeVisibleAsync();
        (await server.PollAsync()).Should().Be(1);
        await visit.Field("Forward by").FillAsync("90s");
        await visit.Button("Go").ClickAsync();
        await visit.Card().ClickAsync();
        await visit.Button("Apply").ClickAsync();
        await Expect(visit.Button("Take it away")).ToBeVisibleAsync();
        (await server.PollAsync()).Should().Be(5000);
        (await server.PollAsync()).Should().Be(2);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Make a story of its calls" }).ClickAsync();
        await Expect(Editor(visit)).ToHaveValueAsync(AsRecorded());
        var text = await Editor(visit).InputValueAsync();
        text.Should().NotContainAny(Calls.Campaign, Calls.Annotation, Calls.Scene);
        await Editor(visit).FillAsync(text.Replace("name: recorded", "name: mine", StringComparison.Ordinal));
        await Expect(visit.Page.GetByText($"Saving writes {folder["mine.yaml"]}")).ToBeVisibleAsync();
        await visit.Button("Save").ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Uri(server.Url, "/console/stories/mine").ToString());

        (await File.ReadAllTextAsync(folder["mine.yaml"], TestContext.Current.CancellationToken)).Should().Be(text.Replace("name: recorded", "name: mine", StringComparison.Ordinal));
        (await server.Client.StatusAsync("mine")).Should().Be(1);
    }

    [Fact]
    public async Task AnswersOfARealService_AreChosenAmongTheTasksOfTheSession()
    {
        await using var real = await ServerProcess.StartAsync();
        await using var spy = await ServerProcess.StartAsync("--upstream", real.Url.ToString());
        using var call = Calls.GetTask();
        call.Headers.TryAddWithoutValidation("Authorization", "Bearer of-secrets");
        (await spy.Client.SendAsync(call, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        (await spy.PollAsync()).Should().Be(2);
        await spy.PollAsync("another-scene");
        await using var visit = await Visit.StartAsync(chromium, spy, "/console/new-story");

        await visit.Field("From what a task of session default was answered").SelectOptionAsync(new SelectOptionValue { Label = $"{Calls.Scene}: 2 calls" });

        await Expect(Editor(visit)).ToHaveValueAsync(OfARealService());
        (await Editor(visit).InputValueAsync()).Should().NotContainAny(Calls.Campaign, Calls.Annotation, Calls.Scene, "secrets");
        await Expect(visit.Page.GetByText("No mistakes.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task FaultsAndMutants_AreStepsOfTheStory()
    {
        await using var server = await ServerProcess.StartAsync("--scenario", "status-approved");
        await server.PollAsync();
        using var mutant = await server.Client.SendAsync(Calls.GetTask(scenario: "contract-violations"), TestContext.Current.CancellationToken);
        using var second = await server.Client.SendAsync(Calls.GetTask(scenario: "contract-violations"), TestContext.Current.CancellationToken);
        await using var visit = await Visit.StartAsync(chromium, server, "/console/journal?entry=3");
        await Expect(visit.Panel).ToContainTextAsync("unknown-status-7");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Make a story of this task" }).ClickAsync();

        await Expect(Editor(visit)).ToHaveValueAsync(WithAMutant());
        await Expect(visit.Button("Save")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task CallThatTheJournalDoesNotHold_MakesNoStoryAndSaysSo()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/new-story?entry=99");

        await Expect(visit.Page.GetByText("The journal of this session does not hold call #99 any more, or no answer of its task that a story could tell.")).ToBeVisibleAsync();
        await Expect(Editor(visit)).ToHaveValueAsync(NameOfANewStory());
        await Expect(visit.Page.GetByText("no task was asked for yet")).ToBeAttachedAsync();
    }

    private static ILocator Editor(Visit visit) => visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "The story, as YAML" });

    [GeneratedRegex(
        """
        ^# Recorded by rosetta-mock. The ids are made up.
        name: recorded
        description: Recorded from session default on \d{4}-\d\d-\d\d.
        when:
          campaignId: "[0-9a-f-]{36}"
          annotationRequestId: "[0-9a-f-]{36}"
          sceneId: "[0-9a-f-]{36}"
        steps:
          - status: created
            for: 1m30s
          - error: service-hiccuped
            calls: 1
          - status: waiting-for-annotation
        $
        """)]
    private static partial Regex AsRecorded();

    [GeneratedRegex("description: Recorded from a real service on [^\n]*\n[^$]*steps:\n  - status: created\n    for: [^\n]*\n  - status: waiting-for-annotation\n$")]
    private static partial Regex OfARealService();

    [GeneratedRegex("steps:\n  - status: approved\n    for: [^\n]*\n  - status: [a-z-]*\n    for: [^\n]*\n  - mutant: unknown-status-7\n    calls: 1\n  - status: [a-z-]*\n$")]
    private static partial Regex WithAMutant();

    [GeneratedRegex("^name: my-story\n")]
    private static partial Regex NameOfANewStory();
}
