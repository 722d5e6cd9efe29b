using System.Diagnostics;
using Microsoft.Playwright;
using Rosetta.MockServer.Cli.Options;
using Rosetta.Testing.Worlds;
using static Microsoft.Playwright.Assertions;

namespace Rosetta.EndToEnd.Tests.Console;

public class WorldPageTests(Chromium chromium)
{
    private const string TwoCampaigns =
        """
        campaigns:
          - id: campaign-1
            name: Parking
            annotationRequests:
              - id: request-1
                scenes:
                  - { id: scene-1, scenario: status-approved }
                  - { id: scene-2 }
          - id: campaign-2
        """;

    [Fact]
    public async Task WithoutAWorld_ThePageSaysHowToGiveOne()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var visit = await Visit.StartAsync(chromium, server, "/console/world");

        await Expect(visit.Region("No world")).ToContainTextAsync("No world is loaded: every id is known, whatever a client sends.");
        await Expect(visit.Region("No world")).ToContainTextAsync("rosetta-mock serve --world world.yaml");
    }

    [Fact]
    public async Task Ids_AreFoundCopiedAndPutOnTheBoard()
    {
        using var folder = new ScratchFolder();
        await using var server = await ServerProcess.StartAsync("--world", folder.Write("world.yaml", TwoCampaigns));
        await using var visit = await Visit.StartAsync(chromium, server, "/console/world");
        await Expect(visit.Page.GetByText("2 campaigns, 1 annotation request, 2 scenes")).ToBeVisibleAsync();

        await visit.Field("Find").FillAsync("scene-1");
        await Expect(visit.Page.Locator(".world-line")).ToHaveCountAsync(3);
        await visit.Button("Copy sceneId scene-1").ClickAsync();
        await Expect(visit.Page.GetByText("Copied sceneId scene-1")).ToBeVisibleAsync();
        (await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).Should().Be("scene-1");
        await visit.Button("Copy the call for scene-1 as curl").ClickAsync();
        await Expect(visit.Page.GetByText("Copied the call for scene-1 as curl")).ToBeVisibleAsync();
        (await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).Should().Be(
            $"curl -X POST '{server.Url}task/get' -H 'Content-Type: application/json' --data-raw "
            + """'{"campaignId":"campaign-1","annotationRequestId":"request-1","sceneId":"scene-1"}'""");

        await visit.Button("Put scene-1 on the board").ClickAsync();
        await Expect(visit.Panel.GetByText("nobody has asked for this task yet")).ToBeVisibleAsync();
        await Expect(visit.Column("Completion", 1)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task WorldThatChanges_IsShownOnTheOpenPage()
    {
        await using var server = await HostedServer.StartAsync(ServerOptions.Default, TimeProvider.System, WorldReader.Read(TwoCampaigns, "world.yaml").World);
        await using var visit = await Visit.StartAsync(chromium, server.Url, "/console/world");
        await Expect(visit.Page.GetByText("2 campaigns, 1 annotation request, 2 scenes")).ToBeVisibleAsync();
        await visit.Field("Find").FillAsync("scene");

        server.Services.Sessions.Publish(WorldReader.Read(TwoCampaigns.Replace("scene-2", "scene-of-tomorrow", StringComparison.Ordinal), "world.yaml").World);
        await Expect(visit.Page.GetByTitle("scene-of-tomorrow", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByTitle("scene-2", new() { Exact = true })).ToHaveCountAsync(0);

        server.Services.Sessions.Publish(world: null);
        await Expect(visit.Region("No world")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task IdsOfAPhone_AreShownWhole()
    {
        using var folder = new ScratchFolder();
        var world = TwoCampaigns.Replace("scene-1", Calls.Scene, StringComparison.Ordinal);
        await using var server = await ServerProcess.StartAsync("--world", folder.Write("world.yaml", world));
        await using var visit = await Visit.StartAsync(chromium, server, "/console/world", width: 390);

        var id = visit.Page.GetByTitle(Calls.Scene, new() { Exact = true });
        await Expect(id).ToBeVisibleAsync();
        (await id.EvaluateAsync<bool>("id => [...id.children].every(part => part.scrollWidth <= part.clientWidth || part.clientWidth === 0)")).Should().BeTrue();
        await Expect(visit.Button($"Put {Calls.Scene} on the board")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Theory]
    [InlineData("the world has no such campaignId", 51008)]
    [InlineData("the world has no such annotationRequestId", 53003)]
    [InlineData("the world has this annotationRequestId in another campaign", 53003)]
    [InlineData("the world has no such sceneId", 56001)]
    [InlineData("the world has this sceneId in another annotation request", 56001)]
    public async Task WrongIds_AnswerWhatThePageSays(string why, int code)
    {
        using var folder = new ScratchFolder();
        await using var server = await ServerProcess.StartAsync("--world", folder.Write("world.yaml", TwoCampaigns));
        await using var visit = await Visit.StartAsync(chromium, server, "/console/world");

        await Expect(visit.Region("What ids answer that are wrong").GetByRole(AriaRole.Listitem).Filter(new() { HasText = why })).ToContainTextAsync($"{code} ");
        await visit.Button($"Copy an example as curl: {why}").ClickAsync();
        await Expect(visit.Page.GetByText($"Copied an example as curl: {why}")).ToBeVisibleAsync();

        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", "exec " + await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()") + " -s"]) { RedirectStandardOutput = true })!;
        (await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().Contain($"\"code\":{code},");
    }
}
