using Microsoft.Extensions.Time.Testing;
using Rosetta.MockServer.Cli.Catalogues;

namespace Rosetta.MockServer.Tests.Cli.Catalogues;

/// <summary>With a clock that only the test moves: what the regular look finds. What the system tells is for the tests with a real process.</summary>
public sealed class FolderWatcherTests : IDisposable
{
    private readonly FakeTerminal _terminal = new();
    private readonly FakeTimeProvider _time = new();
    private readonly RecordingLog _log = new();
    private readonly FolderWatcher _watcher;
    private int _changes;
    private bool _fails;

    public FolderWatcherTests()
    {
        _terminal.Write("a.yaml", "1");
        _watcher = new FolderWatcher(Watched.Scenarios(_terminal.Folder), _time, Changed, _log);
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _terminal.Dispose();
    }

    [Fact]
    public void NothingHasChanged_TellsNothing()
    {
        _time.Advance(TimeSpan.FromMinutes(1));

        _changes.Should().Be(0);
    }

    [Fact]
    public void Change_IsFoundWithinTwoSecondsWithoutBeingTold()
    {
        _terminal.Write("a.yaml", "22");
        _time.Advance(TimeSpan.FromSeconds(2));

        _changes.Should().BeGreaterThanOrEqualTo(1);
    }

    [Fact]
    public void ChangeBetweenReadingAndWatching_IsFoundToo()
    {
        var watched = Watched.Scenarios(_terminal.Folder);
        _terminal.Write("b.yaml", "1");
        var changes = 0;
        using var watcher = new FolderWatcher(watched, _time, () => changes++, _log);

        _time.Advance(TimeSpan.FromSeconds(2));

        changes.Should().Be(1);
    }

    [Fact]
    public void FolderThatGoesAndComesBack_IsSeenEachTime()
    {
        Directory.Delete(_terminal.Folder, recursive: true);
        _time.Advance(TimeSpan.FromSeconds(2));
        var gone = _changes;
        gone.Should().BeGreaterThanOrEqualTo(1);

        _terminal.Write("b.yaml", "1");
        _time.Advance(TimeSpan.FromSeconds(2));
        _changes.Should().BeGreaterThan(gone);
    }

    [Fact]
    public void DisposedWatcher_TellsNothing()
    {
        _watcher.Dispose();
        _terminal.Write("a.yaml", "22");
        _time.Advance(TimeSpan.FromMinutes(1));

        _changes.Should().Be(0);
    }

    [Fact]
    public void ChangeThatCannotBeTaken_IsSaidOnceAndTriedAgain()
    {
        _fails = true;
        _terminal.Write("a.yaml", "22");
        for (var i = 0; i < 3; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(2));
        }

        _log.Take().Should().Equal(
            $"Error: {_terminal.Folder}: looking for changes failed (NotSupportedException: No such thing.); its scenarios go on playing as they were, and the next look tries again");
        _changes.Should().BeGreaterThanOrEqualTo(3);

        _fails = false;
        _time.Advance(TimeSpan.FromSeconds(2));

        // On a busy machine the system's own notification of the write may come as late as here, and is told once more.
        var taken = 0;
        for (var look = 0; look < 5 && taken != _changes; look++)
        {
            taken = _changes;
            _time.Advance(TimeSpan.FromSeconds(2));
        }

        _changes.Should().Be(taken, "the last look went well");
        _log.Take().Should().BeEmpty();
    }

    private void Changed()
    {
        Interlocked.Increment(ref _changes);
        if (_fails)
        {
            throw new NotSupportedException("No such thing.");
        }
    }
}
