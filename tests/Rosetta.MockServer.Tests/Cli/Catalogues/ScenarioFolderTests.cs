using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Tests.Cli.Catalogues;

public sealed class ScenarioFolderTests : IDisposable
{
    private readonly FakeTerminal _terminal = new();
    private readonly RecordingLog _log = new();
    private readonly CatalogueLayers _layers = new([Stories.Read(Stories.Of("shipped"))], LifecycleRule.Warn);
    private readonly ScenarioFolder _folder;

    public ScenarioFolderTests()
    {
        _folder = new ScenarioFolder(_terminal.Folder, LifecycleRule.Warn, _layers, _log);
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void GoodFiles_AreLaidOverTheShippedOnes()
    {
        _terminal.Write("one.yaml", Stories.Of("one"));
        _terminal.Write("two.yml", Stories.Of("two"));
        _terminal.Write("three.json", """{ "name": "three", "description": "d", "steps": [ { "status": 1 } ] }""");
        _terminal.Write("shipped.yaml", Stories.Of("shipped", "approved"));

        _folder.Load().Should().BeEmpty();

        Names().Should().Equal("one", "shipped", "three", "two");
        _layers.Current.Status("shipped").Should().Be("approved");
        _folder.Count.Should().Be(4);
        _log.Take().Should().BeEmpty();
    }

    [Fact]
    public void OtherFiles_AreLeftAlone()
    {
        foreach (var name in (string[])["scenario.schema.json", ".hidden.yaml", "notes.md", "one.yaml~", "one.yaml.swp", "sub/nested.yaml", "4913"])
        {
            _terminal.Write(name, "not a scenario: [");
        }

        _folder.Load().Should().BeEmpty();
        Names().Should().Equal("shipped");
    }

    [Fact]
    public void ErrorsAtTheStart_AreAllThereAndNothingIsPublished()
    {
        _terminal.Write("a.yaml", "name: a\ndescription: d\nsteps:\n  - status: aproved\n  - status: nonsense\n");
        _terminal.Write("b.yaml", Stories.Of("b"));
        _terminal.Write("c.yaml", "");

        var issues = _folder.Load();

        issues.Where(issue => issue.IsError).Select(issue => $"{Path.GetFileName(issue.Source)}:{issue.Line}").Should().Equal("a.yaml:4", "a.yaml:4", "a.yaml:5", "c.yaml:1");
        Names().Should().Equal("shipped");
    }

    [Fact]
    public void ConflictAtTheStart_IsAnError()
    {
        _terminal.Write("a.yaml", Stories.Claiming("a", "scene-1"));
        _terminal.Write("b.yaml", Stories.Claiming("b", "scene-1"));

        _folder.Load().Should().ContainSingle(issue => issue.IsError);
        Names().Should().Equal("shipped");
    }

    [Fact]
    public void Unreadable_TooLargeOrNotText_IsAnErrorOfThatFile()
    {
        File.WriteAllBytes(Path.Combine(_terminal.Folder, "bytes.yaml"), [(byte)'n', 0xC3, 0x28]);
        Directory.CreateSymbolicLink(Path.Combine(_terminal.Folder, "dangling.yaml"), Path.Combine(_terminal.Folder, "nowhere"));
        _terminal.Write("huge.yaml", new string('#', 300_000));

        _folder.Load().Select(issue => issue.ToString().Replace(_terminal.Folder + "/", "", StringComparison.Ordinal)).Should().SatisfyRespectively(
            bytes => bytes.Should().Be("bytes.yaml:1:1: not UTF-8 text: the byte at position 1 has no meaning; save the file as UTF-8"),
            dangling => dangling.Should().StartWith("dangling.yaml:1:1: can't be read: "),
            huge => huge.Should().StartWith("huge.yaml:1:1: ").And.Contain("262144"));
    }

    [Fact]
    public void Pipe_IsSkippedAndBreaksNothing()
    {
        _terminal.Write("a.yaml", Stories.Of("a"));
        var pipe = Pipes.Make(_terminal.Folder, "pipe.yaml");

        _folder.Load().Select(issue => issue.ToString()).Should().Equal($"{pipe}:1:1: warning: a pipe, a socket or a device, not a file; it is skipped");

        Names().Should().Equal("a", "shipped");
        _folder.Rescan();
        _log.Take().Should().BeEmpty("it was said at the start");
    }

    [Fact]
    public void PipeThatAppears_IsSkippedAndSaidOnce()
    {
        _folder.Load();
        var pipe = Pipes.Make(_terminal.Folder, "pipe.yaml");
        _folder.Rescan();
        _folder.Rescan();

        _log.Take().Should().Equal($"Warning: {pipe}:1:1: warning: a pipe, a socket or a device, not a file; it is skipped");
        Names().Should().Equal("shipped");
    }

    [Fact]
    public void FileThatBreaks_IsReportedOnceAndItsLastGoodVersionPlaysOn()
    {
        var path = _terminal.Write("a.yaml", Stories.Of("a"));
        _folder.Load();

        _terminal.Write("a.yaml", "name: a\ndescription: d\nsteps:\n  - status: aproved\n");
        _folder.Rescan();
        _folder.Rescan();

        _log.Take().Should().SatisfyRespectively(
            issue => issue.Should().StartWith($"Error: {path}:4:13: unknown status 'aproved'; did you mean 'approved'?"),
            broken => broken.Should().Be($"Warning: {path} is broken, see above; its last good version goes on playing"));
        _layers.Current.Status("a").Should().Be("created");

        _terminal.Write("a.yaml", Stories.Of("a", "approved"));
        _folder.Rescan();
        _folder.Rescan();

        _log.Take().Should().Equal($"Information: {path} is good again", "Information: 2 scenarios play now");
        _layers.Current.Status("a").Should().Be("approved");
    }

    [Fact]
    public void FileThatBreaksInAnotherWay_IsReportedAgain()
    {
        var path = _terminal.Write("a.yaml", Stories.Of("a"));
        _folder.Load();
        _terminal.Write("a.yaml", "name: a\ndescription: d\nsteps:\n  - status: aproved\n");
        _folder.Rescan();
        _log.Take();

        _terminal.Write("a.yaml", "");
        _folder.Rescan();

        _log.Take().Should().HaveCount(2).And.Contain($"Warning: {path} is broken, see above; its last good version goes on playing");
        _layers.Current.Status("a").Should().Be("created");
    }

    [Fact]
    public void FileThatChangesWhoGoesThroughIt_SaysThatStoriesBeginAgain()
    {
        var path = _terminal.Write("a.yaml", Stories.Of("a"));
        _folder.Load();

        _terminal.Write("a.yaml", Stories.Of("a") + "per: session\n");
        _folder.Rescan();

        _log.Take().Should().Equal(
            $"Information: {path} has changed",
            $"Warning: {path}:1:1: warning: 'per' was task and is session now, so every story of 'a' begins again",
            "Information: 2 scenarios play now");
    }

    [Fact]
    public void NewFile_PlaysAndDeletedFile_DoesNot()
    {
        var a = _terminal.Write("a.yaml", Stories.Of("a"));
        _folder.Load();

        var b = _terminal.Write("b.yaml", Stories.Of("b"));
        File.Delete(a);
        _folder.Rescan();

        _log.Take().Should().Equal($"Information: {b} was added", $"Information: {a} was deleted", "Information: 2 scenarios play now");
        Names().Should().Equal("b", "shipped");
    }

    [Fact]
    public void NewFileThatIsBroken_DoesNotPlay()
    {
        _folder.Load();
        var path = _terminal.Write("a.yaml", "");
        _folder.Rescan();

        _log.Take().Should().HaveCount(2).And.EndWith($"Warning: {path} is broken, see above; it does not play until it is mended");
        Names().Should().Equal("shipped");
    }

    [Fact]
    public void BrokenFileThatIsDeleted_GoesWithItsLastGoodVersion()
    {
        var path = _terminal.Write("a.yaml", Stories.Of("a"));
        _folder.Load();
        _terminal.Write("a.yaml", "");
        _folder.Rescan();
        File.Delete(path);
        _folder.Rescan();

        Names().Should().Equal("shipped");
    }

    [Fact]
    public void ChangeWithoutADifference_SaysNothing()
    {
        var path = _terminal.Write("a.yaml", Stories.Of("a"));
        _folder.Load();
        var before = _layers.Current;

        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        _folder.Rescan();

        _log.Take().Should().BeEmpty();
        _layers.Current.Should().BeSameAs(before);
    }

    [Fact]
    public void FolderThatIsGone_PlaysOnAndComesBack()
    {
        _terminal.Write("a.yaml", Stories.Of("a"));
        _folder.Load();

        Directory.Delete(_terminal.Folder, recursive: true);
        _folder.Rescan();
        _folder.Rescan();
        _log.Take().Should().Equal($"Warning: {_terminal.Folder}: there is no such folder; its scenarios go on playing as they were");
        Names().Should().Equal("a", "shipped");

        var b = _terminal.Write("b.yaml", Stories.Of("b"));
        _folder.Rescan();
        _log.Take().Should().StartWith([$"Information: {_terminal.Folder} is back", $"Information: {b} was added"]);
        Names().Should().Equal("b", "shipped");
    }

    [Fact]
    public void Warning_IsSaidOnceAndPlays()
    {
        _folder.Load();
        var path = _terminal.Write("a.yaml", "name: a\ndescription: d\nsteps:\n  - status: approved\n    calls: 1\n  - status: created\n");
        _folder.Rescan();
        _folder.Rescan();

        _log.Take().Should().SatisfyRespectively(
            warning => warning.Should().StartWith($"Warning: {path}:6:").And.Contain("warning: "),
            added => added.Should().Be($"Information: {path} was added"),
            count => count.Should().Be("Information: 2 scenarios play now"));
    }

    private IEnumerable<string> Names() => _layers.Current.Scenarios.Select(scenario => scenario.Name);
}
