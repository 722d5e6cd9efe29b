using Microsoft.Extensions.Time.Testing;
using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.MockServer.Cli.Worlds;
using Rosetta.MockServer.Tests.Cli.Catalogues;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Worlds;

namespace Rosetta.MockServer.Tests.Cli.Worlds;

public sealed class WorldFileTests : IDisposable
{
    private const string One = "campaigns:\n  - id: c-1\n";
    private const string Two = "campaigns:\n  - id: c-1\n  - id: c-2\n";
    private const string Playing = "campaigns: [{ id: c, annotationRequests: [{ id: r, scenes: [{ id: s, scenario: late }] }] }]\n";

    private readonly FakeTerminal _terminal = new();
    private readonly RecordingLog _log = new();
    private readonly CatalogueLayers _layers = new([Stories.Read(Stories.Of("shipped"))], LifecycleRule.Warn);
    private readonly List<World> _published = [];

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void WithoutAFile_ThereIsNoWorld() => WorldFile.Load(null, Scenarios(), _log).Should().BeNull();

    [Fact]
    public void FileThatChanges_ChangesTheWorld()
    {
        var (path, file) = Load(One);
        file.First.World!.Campaigns.Should().ContainSingle();

        _terminal.Write("w.yaml", Two);
        Rescan(file);
        Rescan(file);

        _published.Should().ContainSingle().Which.Campaigns.Should().HaveCount(2);
        _log.Take().Should().Equal(
            $"Information: {path} has changed",
            $"Information: The world of {path} has 2 campaigns, 0 annotation requests and 0 scenes; what it does not have does not exist");
    }

    [Fact]
    public void FileThatBreaks_IsReportedOnce_AndTheLastGoodWorldStays()
    {
        var (path, file) = Load(One);

        _terminal.Write("w.yaml", "campaigns:\n  - id: c-1\n  - id: c-1\n");
        Rescan(file);
        Rescan(file);

        _published.Should().BeEmpty();
        _log.Take().Should().Equal(
            $"Error: {path}:3:9: a campaign has the id 'c-1' a second time, the first is in line 2; leave one out",
            $"Warning: {path} is broken, see above; its last good version goes on playing");

        _terminal.Write("w.yaml", Two);
        Rescan(file);
        _published.Should().ContainSingle();
        _log.Take().Should().StartWith([$"Information: {path} is good again"]);
    }

    [Fact]
    public void FileThatIsGone_LeavesTheWorldAsItWas()
    {
        var (path, file) = Load(One);

        File.Delete(path);
        Rescan(file);
        Rescan(file);

        _published.Should().BeEmpty();
        _log.Take().Should().HaveCount(2).And.EndWith($"Warning: {path} is broken, see above; its last good version goes on playing");
    }

    [Fact]
    public void ScenarioThatComesAfterTheWorldThatNamesIt_MakesItGood()
    {
        var (path, file) = Load(One);
        _terminal.Write("w.yaml", Playing);
        Rescan(file);
        _log.Take().Should().StartWith([$"Error: {path}:1:80: unknown scenario 'late'; one of: shipped"]);
        var before = file.Watched!.State();

        _layers.Put("late", Stories.Of("late"));

        file.Watched.State().Should().NotBe(before, "who watches is told");
        Rescan(file);
        _published.Should().ContainSingle();
        _log.Take().Should().StartWith([$"Information: {path} is good again"]);
    }

    [Fact]
    public void Watcher_FindsAChange()
    {
        var (_, file) = Load(One);
        var time = new FakeTimeProvider();
        _terminal.Write("w.yaml", Two);
        using var watcher = new FolderWatcher(file.Watched!, time, () => Rescan(file), _log);

        time.Advance(TimeSpan.FromSeconds(2));

        _published.Should().ContainSingle();
    }

    [Fact]
    public async Task Pipe_IsReadOnce_AndNotWatched()
    {
        var pipe = Pipes.Make(_terminal.Folder, "pipe.yaml");
        
        // On another thread: who opens a pipe waits for the other side.
        var writing = Task.Run(() => File.WriteAllText(pipe, Two + string.Concat(Enumerable.Range(3, 20_000).Select(i => $"  - id: c-{i}\n"))), TestContext.Current.CancellationToken);

        var file = WorldFile.Load(pipe, Scenarios(), _log)!;
        await writing;

        file.First.World!.Campaigns.Should().HaveCount(20_002);
        file.Watched.Should().BeNull();
    }

    private (string Path, WorldFile File) Load(string text)
    {
        var path = _terminal.Write("w.yaml", text);
        var file = WorldFile.Load(path, Scenarios(), _log)!;
        file.First.Issues.Should().BeEmpty();
        return (path, file);
    }

    private void Rescan(WorldFile file) => file.Rescan(_published.Add);

    private LoadedScenarios Scenarios() => new(_layers, null, []);
}
