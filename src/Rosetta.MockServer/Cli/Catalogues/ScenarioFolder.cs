using System.Collections.Immutable;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Cli.Catalogues;

/// <summary>
/// The folder's layer: what each file said when it was last good. A file that breaks is reported once, and its last good version
/// goes on playing; so does that of one that contradicts others, and all of them if the folder itself is gone for a while.
/// </summary>
internal sealed class ScenarioFolder
{
    private readonly LifecycleRule _lifecycle;
    private readonly CatalogueLayers _layers;
    private readonly FolderLayer _layer;
    private readonly ILogger _log;
    private readonly Lock _scanning = new();
    private Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private ImmutableSortedDictionary<string, Scenario> _tried = FolderLayer.Empty;
    private ImmutableArray<ScenarioIssue> _conflicts = [];
    private string? _trouble;

    public ScenarioFolder(string path, LifecycleRule lifecycle, CatalogueLayers layers, ILogger log)
    {
        Path = path;
        Watched = Watched.Scenarios(path);
        _lifecycle = lifecycle;
        _layers = layers;
        _layer = new FolderLayer(layers);
        _log = log;
        layers.TellTo(Retry);
    }

    /// <summary>As the user named it.</summary>
    public string Path { get; }

    /// <summary>Its files, for who watches them.</summary>
    public Watched Watched { get; }

    /// <summary>Scenarios of this folder that play.</summary>
    public int Count => _layer.Count;

    /// <summary>Reads the folder for the first time and lays it over the shipped scenarios, unless there are errors.</summary>
    /// <returns>Errors and warnings of all files, and conflicts.</returns>
    public ImmutableArray<ScenarioIssue> Load()
    {
        lock (_scanning)
        {
            var files = FolderFiles.ReadAll(Path, out var problem);
            if (problem is not null)
            {
                return [new ScenarioIssue(Path, 1, 1, IsError: true, problem)];
            }

            var issues = ImmutableArray.CreateBuilder<ScenarioIssue>();
            foreach (var file in files)
            {
                var reading = Read(file, _lifecycle);
                issues.AddRange(reading.Issues);
                _entries[file.Source] = new Entry(file, reading.Scenario, reading.HasErrors && !file.IsSkipped);
            }

            if (!_entries.Values.Any(entry => entry.IsBroken))
            {
                _tried = Good();
                issues.AddRange(_layer.PublishAll(_tried));
            }

            return issues.ToImmutable();
        }
    }

    /// <summary>Reads the folder again, publishes what has changed and tells of it.</summary>
    public void Rescan()
    {
        lock (_scanning)
        {
            if (TryReadAll() is not { } files)
            {
                return;
            }

            var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
            foreach (var file in files)
            {
                var known = _entries.GetValueOrDefault(file.Source);
                entries[file.Source] = known?.File == file ? known : Renew(file, known);
            }

            foreach (var gone in _entries.Keys.Where(source => !entries.ContainsKey(source)))
            {
                Log.FileDeleted(_log, gone);
            }

            _entries = entries;
            if (_layer.MayGoOn || !_tried.SequenceEqual(Good()))
            {
                PublishAndTell();
            }
        }
    }

    /// <summary>Publishes what had to wait, if the scenarios beside the folder no longer contradict it.</summary>
    private void Retry()
    {
        lock (_scanning)
        {
            if (_layer.MayGoOn)
            {
                PublishAndTell();
            }
        }
    }

    private ImmutableArray<FolderFile>? TryReadAll()
    {
        var files = FolderFiles.ReadAll(Path, out var problem);
        if (problem is not null && problem != _trouble)
        {
            Log.FolderTrouble(_log, problem, Watched.Keeps);
        }
        else if (problem is null && _trouble is not null)
        {
            Log.FolderBack(_log, Path);
        }

        _trouble = problem;
        return problem is null ? files : null;
    }

    private Entry Renew(FolderFile file, Entry? before)
    {
        var reading = Read(file, _lifecycle);
        foreach (var issue in reading.Issues)
        {
            Log.Issue(_log, issue);
        }

        if (file.IsSkipped)
        {
            return new Entry(file, null, IsBroken: false);
        }

        var entry = new Entry(file, reading.Scenario ?? before?.Good, reading.HasErrors);
        FileNews.Tell(_log, file.Source, before is { IsBroken: true }, before is null, entry.IsBroken, entry.Good is not null);
        return entry;
    }

    private void PublishAndTell()
    {
        var before = _layers.Current;
        var wanted = Good();
        var conflicts = _layer.PublishWhatFits(wanted);
        _tried = wanted;
        if (!conflicts.SequenceEqual(_conflicts))
        {
            TellConflicts(conflicts);
        }

        _conflicts = conflicts;
        if (_layers.Current != before)
        {
            foreach (var change in ScopeChange.Of(before, _layers.Current))
            {
                Log.Issue(_log, change);
            }

            Log.FolderPlays(_log, _layers.Current.Scenarios.Length);
        }
    }

    private void TellConflicts(ImmutableArray<ScenarioIssue> conflicts)
    {
        foreach (var conflict in conflicts)
        {
            Log.Issue(_log, conflict);
        }

        foreach (var source in _layer.Waiting)
        {
            if (_layer.Plays(source))
            {
                Log.FileWaitsKept(_log, source);
            }
            else
            {
                Log.FileWaits(_log, source);
            }
        }

        if (!conflicts.IsEmpty && _layer.Waiting.IsEmpty)
        {
            Log.FolderConflict(_log);
        }
    }

    /// <summary>By file: what it last said that was good.</summary>
    private ImmutableSortedDictionary<string, Scenario> Good() =>
        FolderLayer.Empty.AddRange(_entries.Where(entry => entry.Value.Good is not null).Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Good!)));

    /// <summary>Reads one file as a scenario.</summary>
    public static ScenarioReading Read(FolderFile file, LifecycleRule lifecycle) => file.Text is not null
        ? ScenarioReader.Read(file.Text, file.Source, lifecycle)
        : new ScenarioReading(null, [new ScenarioIssue(file.Source, 1, 1, IsError: !file.IsSkipped, file.Problem!)]);

    private sealed record Entry(FolderFile File, Scenario? Good, bool IsBroken);
}
