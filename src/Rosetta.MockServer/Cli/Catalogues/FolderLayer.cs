using System.Collections.Immutable;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Cli.Catalogues;

/// <summary>
/// What plays of a folder: the newest good version of every file, but for those that contradict others. These wait, and what
/// they said before plays on; nobody else has to wait for them.
/// </summary>
internal sealed class FolderLayer(CatalogueLayers layers)
{
    private ImmutableSortedDictionary<string, Scenario> _playing = Empty;
    private bool _isBehind;
    private Catalogue? _triedOn;

    /// <summary>No file at all.</summary>
    public static ImmutableSortedDictionary<string, Scenario> Empty { get; } = ImmutableSortedDictionary.Create<string, Scenario>(StringComparer.Ordinal);

    /// <summary>Scenarios of the folder that play.</summary>
    public int Count => _playing.Count;

    /// <summary>The files whose newest version does not play yet.</summary>
    public ImmutableArray<string> Waiting { get; private set; } = [];

    /// <summary>Whether something waits, and the other scenarios have changed since it was last tried.</summary>
    public bool MayGoOn => _isBehind && layers.Current != _triedOn;

    /// <summary>Whether an earlier version of a file plays.</summary>
    public bool Plays(string source) => _playing.ContainsKey(source);

    /// <summary>Publishes all files or, if there are conflicts, none.</summary>
    /// <param name="wanted">By file: what it says.</param>
    /// <returns>The conflicts.</returns>
    public ImmutableArray<ScenarioIssue> PublishAll(ImmutableSortedDictionary<string, Scenario> wanted) => Try(wanted).Issues;

    /// <summary>Publishes as many files as don't contradict one another.</summary>
    /// <inheritdoc cref="PublishAll"/>
    public ImmutableArray<ScenarioIssue> PublishWhatFits(ImmutableSortedDictionary<string, Scenario> wanted)
    {
        var conflicts = new List<ScenarioIssue>();
        var attempt = wanted;
        var result = Try(attempt);
        while (result.Catalogue is null)
        {
            conflicts.AddRange(result.Issues.Except(conflicts));
            var atOdds = attempt.Where(file => result.AtOdds.Contains(file.Value) && file.Value != _playing.GetValueOrDefault(file.Key)).Select(file => file.Key).ToList();
            attempt = atOdds.Aggregate(attempt, (files, source) => _playing.TryGetValue(source, out var before) ? files.SetItem(source, before) : files.Remove(source));
            if (atOdds.Count == 0 || attempt.SequenceEqual(_playing))
            {
                break;
            }

            result = Try(attempt);
        }

        Waiting = [.. wanted.Where(file => file.Value != _playing.GetValueOrDefault(file.Key)).Select(file => file.Key)];
        _isBehind = !wanted.SequenceEqual(_playing);
        _triedOn = layers.Current;
        return [.. conflicts];
    }

    private CatalogueResult Try(ImmutableSortedDictionary<string, Scenario> files)
    {
        var result = layers.SetFolder([.. files.Values]);
        _playing = result.Catalogue is null ? _playing : files;
        return result;
    }
}
