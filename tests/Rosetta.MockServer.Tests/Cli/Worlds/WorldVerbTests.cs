using Rosetta.MockServer.Cli.Worlds;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Worlds;

namespace Rosetta.MockServer.Tests.Cli.Worlds;

public sealed class WorldVerbTests : IDisposable
{
    private readonly FakeTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void World_HasWhatWasAskedFor()
    {
        Run("--campaigns", "7", "--scenes", "50", "--seed", "3", "--out", "w.yaml").Should().Be(0);

        var world = Read("w.yaml");
        world.Campaigns.Should().HaveCount(7);
        world.SceneCount.Should().Be(50);
        world.Campaigns.Should().OnlyContain(campaign => campaign.AnnotationRequests.Length >= 1 && campaign.AnnotationRequests.Length <= 4 && campaign.Name.Length > 0);
        world.Rows.SelectMany(row => new[] { row.Campaign.Id, row.AnnotationRequest.Id, row.Scene.Id }).Should()
            .OnlyContain(id => Guid.ParseExact(id, "D").Version == 4 && Guid.ParseExact(id, "D").Variant >= 8 && Guid.ParseExact(id, "D").Variant <= 11);
        world.Rows.Select(row => row.Scene.Id).Should().OnlyHaveUniqueItems();
        world.Rows.Select(row => row.Scene.Scenario).Should().Contain(scenario => scenario != null).And.Contain((string?)null);
        _terminal.Out.Should().BeEmpty();
    }

    [Fact]
    public void SameSeed_MakesTheSameFile()
    {
        Run("--seed", "5", "--out", "a.yaml");
        Run("--seed", "5", "--out", "b.yaml");
        Run("--seed", "6", "--out", "c.yaml");

        Text("b.yaml").Should().Be(Text("a.yaml"));
        Text("c.yaml").Should().NotBe(Text("a.yaml"));
    }

    [Fact]
    public void Seed_IsAPromise()
    {
        Run("--campaigns", "1", "--scenes", "1", "--seed", "1").Should().Be(0);

        _terminal.Out.Should().Be(
            """
            # Made up by rosetta-mock 0.1.0: world --campaigns 1 --scenes 1 --seed 1
            campaigns:
              - id: "e4a395cf-ff46-499c-b3c4-a1cd1034135b"
                name: "South Oletafurt, rain"
                annotationRequests:
                  - id: "4ea36f84-a54a-4f7a-8ea0-9ce3c1176ce4"
                    name: "South Oletafurt: semantic segmentation"
                    scenes:
                      - { id: "824e0221-be0f-4b53-98f0-a328184be991", name: "South Oletafurt, Valentin Club, clip 1" }

            """);
    }

    [Fact]
    public void Stories_AreAllShipped() => WorldMaker.Stories.Should().BeSubsetOf(ShippedScenarios.Names);

    [Fact]
    public void Csv_IsOneFileOrOneForEachKind()
    {
        Directory.CreateDirectory(Path.Combine(_terminal.Folder, "tables"));
        Run("--scenes", "9", "--out", "w.yaml", "--csv", "w.csv").Should().Be(0);
        Run("--scenes", "9", "--out", "w.yaml", "--csv", "tables").Should().Be(0);

        Text("w.csv").Should().StartWith("campaignId,campaignName,").And.MatchRegex("^([^\n]*\r\n){10}$");
        Directory.GetFiles(Path.Combine(_terminal.Folder, "tables")).Select(Path.GetFileName).Should().BeEquivalentTo("campaigns.csv", "annotation-requests.csv", "scenes.csv");
        Text("tables/scenes.csv").Should().MatchRegex("^sceneId,annotationRequestId,([^\n]*\r\n){10}$");
        Directory.GetFiles(_terminal.Folder).Select(Path.GetFileName).Should().BeEquivalentTo("w.yaml", "w.csv");
    }

    [Fact]
    public void Mistakes_AreSaidAllAtOnce()
    {
        Run("--campaigns", "0", "--scenes", "many", "--sed", "1", "--out", "").Should().Be(2);

        _terminal.Error.Should().Be("""
            rosetta-mock: 4 mistakes:
              --sed: 'world' has no such option; did you mean '--seed'?
              --campaigns: expected a whole number from 1 to 10000, not '0'
              --scenes: expected a whole number from 0 to 200000, not 'many'
              --out: expected a file to write, not ''
            See: rosetta-mock world --help

            """);
    }

    [Fact]
    public void FileThatCannotBeWritten_IsSaid()
    {
        Run("--out", "no-such-folder/w.yaml").Should().Be(1);

        _terminal.Error.Should().Be($"The world could not be written: Could not find a part of the path '{_terminal.Folder}/no-such-folder/w.yaml'.\n".Replace("w.yaml'", $"w.yaml.{Environment.ProcessId}.tmp'", StringComparison.Ordinal));
    }

    private int Run(params string[] words) => WorldVerb.Run(["world", .. words], _terminal.Here);

    private string Text(string name) => File.ReadAllText(Path.Combine(_terminal.Folder, name));

    private World Read(string name)
    {
        var reading = WorldReader.Read(Text(name), name, ShippedScenarios.Names);
        reading.Issues.Should().BeEmpty();
        return reading.World!;
    }
}
