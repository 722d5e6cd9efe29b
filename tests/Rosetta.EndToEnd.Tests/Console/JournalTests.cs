using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rosetta.EndToEnd.Tests.Console;

public class JournalTests(Chromium chromium)
{
    [Fact]
    public async Task Calls_AppearWhileTheJournalIsOpen()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/journal");
        await Expect(visit.Region("0 calls")).ToBeVisibleAsync();

        await server.PollAsync();
        await server.PollAsync();

        await Expect(Rows(visit)).ToHaveCountAsync(2);
        await Expect(Rows(visit).First).ToContainTextAsync("#2");
        await Expect(Rows(visit).First).ToContainTextAsync("2 waiting-for-annotation");
        await Expect(Rows(visit).Last).ToContainTextAsync("1 created");
    }

    [Fact]
    public async Task Call_ShowsRequestAnswerAndWhy()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.PollAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/journal");

        await Rows(visit).First.ClickAsync();

        await Expect(visit.Panel).ToContainTextAsync("default happy-path: step 1 of 10 (created), call 1 of 1");
        await Expect(visit.Panel).ToContainTextAsync("POST /s/default/task/get HTTP/1.1");
        await Expect(visit.Panel.Locator("pre").First).ToContainTextAsync("\"sceneId\": \"d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f\"");
        await Expect(visit.Panel.Locator("pre").Last).ToContainTextAsync("\"status\": 1");

        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Panel).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task CopyAsCurl_GivesTheCallAgain()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.PollAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/journal");

        await Rows(visit).First.ClickAsync();
        await visit.Button("Copy the call as curl").ClickAsync();
        await Expect(visit.Page.GetByText("Copied the call as curl")).ToBeVisibleAsync();

        (await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).Should().Be(
            $"curl -X POST '{server.Url}s/default/task/get' -H 'Content-Type: application/json; charset=utf-8' --data-raw "
            + """'{"campaignId":"a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e","annotationRequestId":"f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f","sceneId":"d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"}'""");
    }

    [Fact]
    public async Task CallTheClientGotWrong_IsFoundWithItsViolations()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.PollAsync();
        using var wrong = await server.Client.PostAsync("/task/get", new StringContent("""{"campaignId":1}""", null, "application/json"), TestContext.Current.CancellationToken);
        await using var visit = await Visit.StartAsync(chromium, server, "/console/journal");
        await Expect(Rows(visit)).ToHaveCountAsync(2);

        await visit.Page.GetByText("only calls the client got wrong").ClickAsync();
        await Expect(Rows(visit)).ToHaveCountAsync(1);
        await Rows(visit).First.ClickAsync();

        await Expect(visit.Panel).ToContainTextAsync("$.campaignId at byte 14: found the number 1, expected a non-empty string");
    }

    [Fact]
    public async Task IdOfACall_KeepsItsEndBesideAnOpenEntry()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.PollAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/journal?entry=1");
        await Expect(visit.Panel).ToBeVisibleAsync();

        await Expect(Rows(visit).First.GetByText("3f7c8d5e2a6f")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task ForcedError_IsSeenAmongTheErrors()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.PollAsync();
        await using var visit = await Visit.StartAsync(chromium, server);
        await visit.Card().ClickAsync();
        await visit.Button("Apply").ClickAsync();
        await Expect(visit.Button("Take it away")).ToBeVisibleAsync();
        await server.PollAsync();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Journal" }).ClickAsync();
        await visit.Field("Show").SelectOptionAsync("only errors");

        await Expect(Rows(visit)).ToHaveCountAsync(1);
        await Expect(Rows(visit).First).ToContainTextAsync("5000 service-hiccuped");
    }

    [Fact]
    public async Task ExportHar_DownloadsTheSession()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.PollAsync(session: "mine");
        await using var visit = await Visit.StartAsync(chromium, server, "/console/journal?session=mine");

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "Export HAR" }).ClickAsync());

        download.SuggestedFilename.Should().Be("rosetta-mine.har");
        await using var file = await download.CreateReadStreamAsync();
        var har = await JsonNode.ParseAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        har!["log"]!["entries"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task Cleared_ItIsEmptyForEverybody()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.PollAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/journal");
        await using var other = await Visit.StartAsync(chromium, server, "/console/journal");
        await Expect(Rows(other)).ToHaveCountAsync(1);

        await visit.Button("Clear").ClickAsync();

        await Expect(Rows(visit)).ToHaveCountAsync(0);
        await Expect(Rows(other)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task TenThousandEntries_AreAFewDozenElements()
    {
        await using var server = await ServerProcess.StartAsync();
        await Parallel.ForEachAsync(Enumerable.Range(1, 10_000), TestContext.Current.CancellationToken, async (i, _) => await server.PollAsync($"scene-{i % 100:00}"));

        await using var visit = await Visit.StartAsync(chromium, server, "/console/journal");

        await Expect(visit.Region("10000 calls")).ToBeVisibleAsync();
        await Expect(Rows(visit).First).ToContainTextAsync("#10000");
        (await Rows(visit).CountAsync()).Should().BeInRange(1, 100);
        await visit.Field("Find").FillAsync("scene-42");
        await Expect(visit.Region("100 calls")).ToBeVisibleAsync();
    }

    private static ILocator Rows(Visit visit) => visit.Page.Locator(".journal-row");
}
