using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Rosetta.EndToEnd.Tests.Console;

public class BoardTests(Chromium chromium)
{
    [Fact]
    public async Task FirstCall_PutsACardOnTheOpenBoard()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server);
        await Expect(visit.Page.GetByText("Session default has no tasks yet.")).ToBeVisibleAsync();

        (await server.PollAsync()).Should().Be(1);

        await Expect(visit.Card()).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("has no tasks yet")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Polls_MoveTheCardFromPoolToPool()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server);

        await server.PollAsync();
        await Expect(visit.Column("Distribution", 0)).ToBeVisibleAsync();
        await Expect(visit.Column("Annotation", 1)).ToBeVisibleAsync();

        for (var polls = 1; polls < 30; polls++)
        {
            await server.PollAsync();
        }

        await Expect(visit.Column("Annotation", 0)).ToBeVisibleAsync();
        await Expect(visit.Column("Completion", 1)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task TimeThatPasses_MovesTheCardWithoutAnyCall()
    {
        await using var server = await ServerProcess.StartAsync("--scenario", "happy-path-timed");
        await using var visit = await Visit.StartAsync(chromium, server);
        await server.PollAsync();
        await Expect(visit.Column("Completion", 0)).ToBeVisibleAsync();

        await visit.Field("Forward by").FillAsync("1d");
        await visit.Button("Go").ClickAsync();

        await Expect(visit.Column("Completion", 1)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task TaskHiccupsOnceAndIsApprovedThen_ByThreeChoices()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server);
        await server.PollAsync();

        await visit.Card().ClickAsync();
        await visit.Field("Answer with").SelectOptionAsync("5000 service-hiccuped");
        await visit.Field("How often").SelectOptionAsync("once");
        await visit.Field("And then").SelectOptionAsync("11 approved");
        await visit.Button("Apply").ClickAsync();
        await Expect(visit.Panel.GetByText("The next call gets 5000 service-hiccuped.")).ToBeVisibleAsync();

        (await server.PollAsync()).Should().Be(5000);
        await Expect(visit.Column("Last answer was an error", 1)).ToBeVisibleAsync();
        (await server.PollAsync()).Should().Be(11);
        await Expect(visit.Column("Completion", 1)).ToBeVisibleAsync();
        (await server.PollAsync()).Should().Be(11);
    }

    [Fact]
    public async Task ForcedAnswer_StaysUntilItIsTakenAway()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server);
        await server.PollAsync();

        await visit.Card().ClickAsync();
        await visit.Field("Answer with").SelectOptionAsync("56001 scene-not-exists");
        await visit.Field("How often").SelectOptionAsync("until I take it away");
        await visit.Button("Apply").ClickAsync();
        await Expect(visit.Panel.GetByText("Every call gets 56001 scene-not-exists.")).ToBeVisibleAsync();
        (await server.PollAsync()).Should().Be(56001);
        (await server.PollAsync()).Should().Be(56001);

        await visit.Button("Take it away").ClickAsync();

        await Expect(visit.Button("Take it away")).ToHaveCountAsync(0);
        (await server.PollAsync()).Should().Be(2);
    }

    [Fact]
    public async Task Story_StepsOnAndBackAndJumps()
    {
        await using var server = await ServerProcess.StartAsync("--scenario", "by-hand");
        await using var visit = await Visit.StartAsync(chromium, server);
        (await server.PollAsync()).Should().Be(1);
        await visit.Card().ClickAsync();
        var present = visit.Panel.Locator("[aria-current=step]");
        await Expect(present).ToContainTextAsync("1 created");

        await visit.Button("Step on").ClickAsync();
        await Expect(present).ToContainTextAsync("2 waiting-for-annotation");
        (await server.PollAsync()).Should().Be(2);

        await visit.Button("Step back").ClickAsync();
        await Expect(present).ToContainTextAsync("1 created");
        (await server.PollAsync()).Should().Be(1);

        await visit.Button("Jump to step 6, 6 reviewing").ClickAsync();
        await Expect(present).ToContainTextAsync("6 reviewing");
        (await server.PollAsync()).Should().Be(6);
    }

    [Fact]
    public async Task TaskThatNobodyAskedFor_CanBeAddedAndItsFirstAnswerDecided()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server);

        await visit.Button("Add a task").ClickAsync();
        await visit.Field("sceneId").FillAsync(Calls.Scene);
        await visit.Button("Add").ClickAsync();
        await Expect(visit.Panel.GetByText("nobody has asked for this task yet")).ToBeVisibleAsync();
        await visit.Field("Answer with").SelectOptionAsync("0 creation-failed");
        await visit.Button("Apply").ClickAsync();
        await Expect(visit.Button("Take it away")).ToBeVisibleAsync();

        (await server.PollAsync()).Should().Be(0);
        await Expect(visit.Panel.GetByText("1 call in all")).ToBeVisibleAsync();
        (await server.PollAsync()).Should().Be(1);
    }

    [Fact]
    public async Task EmptyBoard_LeadsToATaskThatHiccupsOnceAndIsApproved()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server);

        await visit.Button("Add a task by its ids").ClickAsync();
        await visit.Field("sceneId").FillAsync(Calls.Scene);
        await visit.Button("Add").ClickAsync();
        await visit.Field("And then").SelectOptionAsync("11 approved");
        await visit.Button("Apply").ClickAsync();
        await Expect(visit.Button("Take it away")).ToBeVisibleAsync();

        (await server.PollAsync()).Should().Be(5000);
        (await server.PollAsync()).Should().Be(11);
        (await server.PollAsync()).Should().Be(11);
    }

    [Fact]
    public async Task TaskThatCouldNotBeCreated_StandsBesideThePools()
    {
        await using var server = await ServerProcess.StartAsync("--scenario", "status-creation-failed");
        await using var visit = await Visit.StartAsync(chromium, server);

        (await server.PollAsync()).Should().Be(0);

        await Expect(visit.Column("Task creation failed", 1)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ChosenTask_SaysWhatComesAndWhen()
    {
        await using var server = await ServerProcess.StartAsync("--scenario", "happy-path-timed");
        await using var visit = await Visit.StartAsync(chromium, server);
        await visit.Button("Pause").ClickAsync();
        await Expect(visit.Button("Play")).ToBeVisibleAsync();
        await server.PollAsync();

        await visit.Card().ClickAsync();

        await Expect(visit.Panel.Locator("dl.now")).ToContainTextAsync(new Regex(@"Next call gets\s*1 created\s*This step ends\s*in 3s\s*After it comes\s*2 waiting-for-annotation\s*Last answer\s*1 created"));
        await Expect(visit.Panel.Locator("[aria-current=step]")).ToContainTextAsync("here, 3s left");
    }

    [Theory]
    [InlineData("gateway-page", 502, "<html")]
    [InlineData("unknown-status-7", 200, "\"status\":7")]
    public async Task FaultOrMutant_IsForcedLikeAnError(string word, int httpStatus, string body)
    {
        await using var server = await ServerProcess.StartAsync();
        await server.PollAsync();
        await using var visit = await Visit.StartAsync(chromium, server);

        await visit.Card().ClickAsync();
        await visit.Field("Answer with").SelectOptionAsync(word);
        await visit.Button("Apply").ClickAsync();
        await Expect(visit.Panel.GetByText($"The next call gets {word}.")).ToBeVisibleAsync();

        using var answer = await server.Client.SendAsync(Calls.GetTask(), TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).Should().Be(httpStatus);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().ContainEquivalentOf(body);
        await Expect(visit.Column("Last answer was an error", 1)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task FiveThousandTasks_AreAFewDozenElements()
    {
        await using var server = await ServerProcess.StartAsync();
        await Parallel.ForEachAsync(Enumerable.Range(1, 5000), TestContext.Current.CancellationToken, async (i, _) => await server.PollAsync($"scene-{i:0000}"));

        await using var visit = await Visit.StartAsync(chromium, server);

        await Expect(visit.Column("Annotation", 5000)).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".card").First).ToBeVisibleAsync();
        (await visit.Page.Locator(".card").CountAsync()).Should().BeInRange(1, 100);
        await visit.Field("Find").FillAsync("scene-4711");
        await Expect(visit.Column("Annotation", 1)).ToBeVisibleAsync();
        await Expect(visit.Card("scene-4711")).ToBeVisibleAsync();
    }
}
