using static Microsoft.Playwright.Assertions;

namespace Rosetta.EndToEnd.Tests.Console;

/// <summary>The console of a server that passes calls on to a real service, which another fake plays here.</summary>
public class SpyTests(Chromium chromium)
{
    // A magic id of the fake that plays the real service: it answers status 7, which does not exist.
    private const string Liar = "00000000-0000-4000-8000-000000300001";

    [Fact]
    public async Task Board_SaysWhoAnswers()
    {
        await using var real = await ServerProcess.StartAsync();
        await using var spy = await ServerProcess.StartAsync("--upstream", real.Url.ToString());
        await using var visit = await Visit.StartAsync(chromium, spy);
        var name = real.Url.ToString().TrimEnd('/');
        await Expect(visit.Page.GetByText($"A task appears here with its first call, which is passed on to {name}.")).ToBeVisibleAsync();

        (await spy.PollAsync()).Should().Be(1);

        await Expect(visit.Column("Distribution", 1)).ToBeVisibleAsync();
        await Expect(visit.Card()).ToContainTextAsync("real service · 1 call");
        await visit.Card().ClickAsync();
        await Expect(visit.Panel).ToContainTextAsync("what the real service says");
    }

    [Fact]
    public async Task TaskThatNobodyAskedFor_CanBeForcedAndThenTheRealServiceAnswers()
    {
        await using var real = await ServerProcess.StartAsync();
        await using var spy = await ServerProcess.StartAsync("--upstream", real.Url.ToString());
        await using var visit = await Visit.StartAsync(chromium, spy);

        await visit.Button("Add a task by its ids").ClickAsync();
        await visit.Field("sceneId").FillAsync(Calls.Scene);
        await visit.Button("Add").ClickAsync();
        await Expect(visit.Card()).ToContainTextAsync("no answer yet");
        await Expect(visit.Panel).ToContainTextAsync("Then the real service answers again.");
        await Expect(visit.Field("And then")).ToHaveCountAsync(0);
        await visit.Button("Apply").ClickAsync();
        await Expect(visit.Button("Take it away")).ToBeVisibleAsync();

        (await spy.PollAsync()).Should().Be(5000);
        (await spy.PollAsync()).Should().Be(1);
    }

    [Fact]
    public async Task WrongAnswer_IsFoundWithWhatTheContractHasAgainstIt()
    {
        await using var real = await ServerProcess.StartAsync();
        await using var spy = await ServerProcess.StartAsync("--upstream", real.Url.ToString());
        await spy.PollAsync();
        (await spy.PollAsync(Liar)).Should().Be(7);
        using var wrong = await spy.Client.PostAsync("/task/get", new StringContent("""{"campaignId":1}""", null, "application/json"), TestContext.Current.CancellationToken);
        await using var visit = await Visit.StartAsync(chromium, spy, "/console/journal");
        await Expect(visit.Region("3 calls")).ToBeVisibleAsync();

        await visit.Page.GetByText("only calls the real service got wrong").ClickAsync();
        await Expect(visit.Region("1 call")).ToBeVisibleAsync();
        var row = visit.Page.Locator(".journal-row");
        await Expect(row).ToContainTextAsync("wrong answer");
        await row.ClickAsync();

        await Expect(visit.Panel).ToContainTextAsync("What the contract has against the answer");
        await Expect(visit.Panel).ToContainTextAsync("$.data.status at byte 140: found the number 7, expected one of the numbers 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11");
        await Expect(visit.Panel).Not.ToContainTextAsync("What the client got wrong");
    }

    [Fact]
    public async Task CallThatGetsNoAnswer_IsTheRealServicesFaultAndNotTheClients()
    {
        var real = await ServerProcess.StartAsync();
        await real.DisposeAsync();
        await using var spy = await ServerProcess.StartAsync("--upstream", real.Url.ToString());
        using var answer = await spy.Client.SendAsync(Calls.GetTask(), TestContext.Current.CancellationToken);
        answer.StatusCode.Should().Be(System.Net.HttpStatusCode.BadGateway);
        await using var visit = await Visit.StartAsync(chromium, spy, "/console/journal");

        await visit.Page.GetByText("only calls the real service got wrong").ClickAsync();
        await Expect(visit.Page.Locator(".journal-row")).ToContainTextAsync("no answer");
        await visit.Page.GetByText("only calls the client got wrong").ClickAsync();
        await Expect(visit.Region("0 calls")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task FakesOwnAnswers_AreHeldAgainstNothing()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/journal");

        await Expect(visit.Page.GetByText("only calls the client got wrong")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("only calls the real service got wrong")).ToHaveCountAsync(0);
    }
}
