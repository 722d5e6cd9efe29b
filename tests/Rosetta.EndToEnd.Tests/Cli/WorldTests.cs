using System.Text.Json.Nodes;

namespace Rosetta.EndToEnd.Tests.Cli;

public class WorldTests
{
    [Fact]
    public async Task MadeUpWorld_IsServed_AndWhatItDoesNotHaveDoesNotExist()
    {
        using var folder = new ScratchFolder();
        var start = new ServerStart { Folder = folder.Path };
        (await ServerProcess.RunAsync(start, "world", "--campaigns", "2", "--scenes", "20", "--seed", "7", "--out", "w.yaml", "--csv", "w.csv"))
            .Should().Be(new FinishedProcess(0, "", ""));
        var rows = File.ReadAllLines(folder["w.csv"]).Skip(1).Select(line => line.Split(',')).ToList();

        await using var server = await ServerProcess.StartAsync(start, "--world", "w.yaml", "--scenario", "status-in-qc");

        server.Lines[2].Should().MatchRegex("^The world of w\\.yaml has 2 campaigns, [0-9]+ annotation requests and 20 scenes; what it does not have does not exist$");
        var table = await server.Client.GetStringAsync("/_rosetta/world.csv", TestContext.Current.CancellationToken);
        table.Should().Be(File.ReadAllText(folder["w.csv"]));
        var world = JsonNode.Parse(await server.Client.GetStringAsync("/_rosetta/world", TestContext.Current.CancellationToken))!["rows"]!.AsArray();
        world.Should().HaveCount(rows.Count);
        var plain = world.First(row => row!["scenario"] is null)!;
        var (campaign, request, scene) = ((string)plain["campaignId"]!, (string)plain["annotationRequestId"]!, (string)plain["sceneId"]!);
        var other = world.First(row => (string)row!["campaignId"]! != campaign)!;
        (await CodeAsync(server, campaign, request, scene)).Should().Be((2000, 9));
        (await CodeAsync(server, Calls.Campaign, Calls.Annotation, Calls.Scene)).Should().Be((2000, 9), "the ids of the samples are in every world");
        (await CodeAsync(server, "unknown", request, scene)).Should().Be((51008, null));
        (await CodeAsync(server, (string)other["campaignId"]!, request, scene)).Should().Be((53003, null));
        (await CodeAsync(server, campaign, request, (string)other["sceneId"]!)).Should().Be((56001, null));
    }

    [Fact]
    public async Task BrokenWorld_StopsTheStartWithAllErrors()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("w.yaml", "campaigns:\n  - id: c\n    annotationRequest: []\n  - id: c\n");

        var run = await ServerProcess.RunAsync("--world", file, "--urls", "http://127.0.0.1:0");

        run.Should().Be(new FinishedProcess(1, "", $"""
            {file}:3:5: unknown key 'annotationRequest' in a campaign; did you mean 'annotationRequests'? one of: id, name, annotationRequests
            {file}:4:9: a campaign has the id 'c' a second time, the first is in line 2; leave one out

            """));
    }

    [Fact]
    public async Task WorldThatIsNoText_IsSaidInASentence()
    {
        using var folder = new ScratchFolder();
        File.WriteAllBytes(folder["w.yaml"], [0x63, 0xff]);

        var run = await ServerProcess.RunAsync("--world", folder["w.yaml"], "--urls", "http://127.0.0.1:0");

        run.Should().Be(new FinishedProcess(1, "", $"{folder["w.yaml"]}:1:1: not UTF-8 text: the byte at position 1 has no meaning; save the file as UTF-8\n"));
    }

    [Fact]
    public async Task WorldThatIsEdited_HoldsInTheRunningServer()
    {
        using var folder = new ScratchFolder();
        var file = folder.Write("w.yaml", "campaigns: []\n");
        await using var server = await ServerProcess.StartAsync("--world", file);
        (await CodeAsync(server, "c", "r", "s")).Code.Should().Be(51008);

        folder.Write("w.yaml", "campaigns: [{ id: c, annotationRequests: [{ id: r, scenes: [{ id: s }] }] }]\n");

        await server.WaitForLineAsync(line => line == $"The world of {file} has 1 campaigns, 1 annotation requests and 1 scenes; what it does not have does not exist");
        (await CodeAsync(server, "c", "r", "s")).Should().Be((2000, 1));
    }

    [Theory]
    [InlineData("""dotnet "$1" serve --urls http://127.0.0.1:0 --world <(printf 'campaigns: []\nx: 1\n')""", "/dev/fd/")]
    [InlineData("""printf 'campaigns: []\nx: 1\n' | dotnet "$1" serve --urls http://127.0.0.1:0 --world /dev/stdin""", "/dev/stdin:")]
    public async Task World_MayComeOutOfAPipe(string command, string source)
    {
        using var folder = new ScratchFolder();

        var run = await Shell.RunAsync(command, folder.Path, Repository.ServerAssembly);

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain(source).And.EndWith("2:1: unknown key 'x' in a world; one of: campaigns, $schema\n");
    }

    private static async Task<(int Code, int? Status)> CodeAsync(ServerProcess server, string campaign, string request, string scene)
    {
        var body = new JsonObject { ["campaignId"] = campaign, ["annotationRequestId"] = request, ["sceneId"] = scene };
        using var content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var response = await server.Client.PostAsync("/task/get", content, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return ((int)answer["code"]!, (int?)answer["data"]?["status"]);
    }
}
