using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Tests.Cli.Catalogues;

/// <summary>Files of a watched folder that contradict each other, or the scenarios beside the folder.</summary>
public sealed class ConflictTests : IDisposable
{
    private readonly FakeTerminal _terminal = new();
    private readonly RecordingLog _log = new();
    private readonly CatalogueLayers _layers = new([Stories.Read(Stories.Of("shipped"))], LifecycleRule.Warn);
    private readonly ScenarioFolder _folder;

    public ConflictTests()
    {
        _folder = new ScenarioFolder(_terminal.Folder, LifecycleRule.Warn, _layers, _log);
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void NewFileThatConflicts_WaitsUntilItIsMended()
    {
        var a = _terminal.Write("a.yaml", Stories.Claiming("a", "scene-1"));
        _folder.Load();

        var b = _terminal.Write("b.yaml", Stories.Claiming("b", "scene-1"));
        _folder.Rescan();
        _folder.Rescan();
        _log.Take().Should().SatisfyRespectively(
            added => added.Should().Be($"Information: {b} was added"),
            conflict => conflict.Should().StartWith($"Error: {b}:1:1: 'b' and 'a' ({a}) both claim"),
            waits => waits.Should().Be($"Warning: {b} waits until nothing contradicts it, see above; it does not play until then"));
        Names().Should().Equal("a", "shipped");

        _terminal.Write("b.yaml", Stories.Claiming("b", "scene-2"));
        _folder.Rescan();
        _log.Take().Should().Equal($"Information: {b} has changed", "Information: 3 scenarios play now");
        Names().Should().Equal("a", "b", "shipped");
    }

    [Fact]
    public void ChangedFileThatConflicts_PlaysAsBefore_AndEveryOtherEditGoesOn()
    {
        _terminal.Write("a.yaml", Stories.Claiming("a", "scene-1"));
        var b = _terminal.Write("b.yaml", Stories.Claiming("b", "scene-2"));
        _terminal.Write("c.yaml", Stories.Of("c"));
        _folder.Load();

        _terminal.Write("b.yaml", Stories.Claiming("b", "scene-1"));
        _terminal.Write("c.yaml", Stories.Of("c", "approved"));
        _terminal.Write("d.yaml", Stories.Of("d"));
        _folder.Rescan();

        _log.Take().Should().Contain([$"Warning: {b} waits until nothing contradicts it, see above; its version of before goes on playing", "Information: 5 scenarios play now"]);
        _layers.Current.Status("c").Should().Be("approved");
        Names().Should().Equal("a", "b", "c", "d", "shipped");
        SceneOf("b").Should().Be("scene-2");
        _folder.Count.Should().Be(4);
    }

    [Fact]
    public void TwoNewFilesThatConflict_BothWait()
    {
        _folder.Load();
        _terminal.Write("a.yaml", Stories.Claiming("a", "scene-1"));
        _terminal.Write("b.yaml", Stories.Claiming("b", "scene-1"));
        _terminal.Write("c.yaml", Stories.Of("c"));
        _folder.Rescan();
        Names().Should().Equal("c", "shipped");

        File.Delete(Path.Combine(_terminal.Folder, "a.yaml"));
        _folder.Rescan();
        Names().Should().Equal("b", "c", "shipped");
    }

    [Fact]
    public void FilesThatSwapTheirIds_AreNoConflict()
    {
        _terminal.Write("a.yaml", Stories.Claiming("a", "scene-1"));
        _terminal.Write("b.yaml", Stories.Claiming("b", "scene-2"));
        _folder.Load();

        _terminal.Write("a.yaml", Stories.Claiming("a", "scene-2"));
        _folder.Rescan();
        SceneOf("a").Should().Be("scene-1");

        _terminal.Write("b.yaml", Stories.Claiming("b", "scene-1"));
        _folder.Rescan();
        (SceneOf("a"), SceneOf("b")).Should().Be(("scene-2", "scene-1"));
    }

    [Fact]
    public void FileThatWaits_PlaysWhenTheOtherIsDeletedInMemory()
    {
        _terminal.Write("a.yaml", Stories.Claiming("a", "scene-1"));
        _folder.Load();
        _terminal.Write("b.yaml", Stories.Claiming("b", "scene-1"));
        _folder.Rescan();
        _log.Take();

        _layers.Delete("a").Should().BeTrue();

        Names().Should().Equal("b", "shipped");
        _log.Take().Should().Equal("Information: 2 scenarios play now");
    }

    [Fact]
    public void FileThatWaits_PlaysWhenTheOtherIsReplacedInMemory()
    {
        _layers.Put("m", Stories.Claiming("m", "scene-1"));
        _folder.Load();
        _terminal.Write("b.yaml", Stories.Claiming("b", "scene-1"));
        _folder.Rescan();
        Names().Should().Equal("m", "shipped");

        _layers.Put("m", Stories.Claiming("m", "scene-2")).HasErrors.Should().BeFalse();

        Names().Should().Equal("b", "m", "shipped");
    }

    [Fact]
    public void FileThatIsDeletedWhileItConflicts_IsForgotten()
    {
        _terminal.Write("a.yaml", Stories.Claiming("a", "scene-1"));
        _folder.Load();
        var b = _terminal.Write("b.yaml", Stories.Claiming("b", "scene-1"));
        _folder.Rescan();
        _log.Take();

        File.Delete(b);
        _folder.Rescan();

        _log.Take().Should().StartWith([$"Information: {b} was deleted"]);
        Names().Should().Equal("a", "shipped");
    }

    [Fact]
    public void MoreConflictsThanAreListed_KeepBackOnlyThoseThatClaimIds()
    {
        _folder.Load();
        for (var i = 0; i < 300; i++)
        {
            _terminal.Write($"copy-{i}.yaml", Stories.Claiming($"copy-{i}", "scene-1"));
        }

        _terminal.Write("c.yaml", Stories.Of("c"));
        _folder.Rescan();

        Names().Should().Equal("c", "shipped");
        _log.Take().Count(line => line.Contains("both claim", StringComparison.Ordinal)).Should().Be(200);
    }

    private IEnumerable<string> Names() => _layers.Current.Scenarios.Select(scenario => scenario.Name);

    private string SceneOf(string name) => _layers.Current.TryGet(name, out var scenario) ? scenario.When!.SceneId.Single().ToString() : "none";
}
