using static Microsoft.Playwright.Assertions;

namespace Rosetta.EndToEnd.Tests.Console;

public class CoverageTests(Chromium chromium)
{
    [Fact]
    public async Task Matrix_FillsAsTheClientPolls()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/coverage");
        await Expect(visit.Region("Statuses")).ToContainTextAsync("statuses: 0 of 11");

        await server.PollAsync();

        await Expect(visit.Region("Statuses")).ToContainTextAsync("statuses: 1 of 11");
        await Expect(visit.Region("Statuses")).ToContainTextAsync("created (1) ×1");
        await Expect(visit.Region("Findings")).ToContainTextAsync("Nothing is found to be wrong with the polling.");
    }

    [Fact]
    public async Task Finding_LeadsToTheCallThatShowsIt()
    {
        await using var server = await ServerProcess.StartAsync("--scenario", "status-approved");
        await server.PollAsync();
        await server.PollAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/coverage");

        await Expect(visit.Region("Findings")).ToContainTextAsync("polled-after-end");
        await visit.Region("Findings").GetByText("#2").First.ClickAsync();

        await Expect(visit.Panel).ToContainTextAsync("Call #2");
    }
}
