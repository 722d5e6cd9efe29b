using System.Collections.Immutable;

namespace Rosetta.Testing.Findings;

/// <summary>
/// What was found in a session: a count for each rule, and the first few times told in full. Only these take memory; whatever
/// comes later is one addition.
/// </summary>
internal sealed class FindingsWatch
{
    private readonly long[] _counts = new long[FindingCatalogue.All.Length];
    private readonly Lock _telling = new();
    private List<Sighting>?[]? _seen;

    /// <summary>Counts an occurrence.</summary>
    /// <returns>Whether it is one of the first, which are to be told.</returns>
    public bool Count(FindingRule rule) => Interlocked.Increment(ref _counts[(int)rule]) <= FindingsReport.MaxSightings;

    /// <summary>Tells of an occurrence that was counted.</summary>
    public void Tell(FindingRule rule, string what, params ReadOnlySpan<long> entries)
    {
        lock (_telling)
        {
            _seen ??= new List<Sighting>?[_counts.Length];
            (_seen[(int)rule] ??= []).Add(new Sighting(what, [.. entries]));
        }
    }

    /// <summary>All that was found, in the order of the rules.</summary>
    public ImmutableArray<Finding> Read()
    {
        lock (_telling)
        {
            return
            [
                .. FindingCatalogue.All
                    .Select(row => (row.Rule, Count: Interlocked.Read(ref _counts[(int)row.Rule])))
                    .Where(found => found.Count > 0)
                    .Select(found => FindingTexts.Finding(found.Rule, found.Count, [.. _seen?[(int)found.Rule] ?? []])),
            ];
        }
    }
}
