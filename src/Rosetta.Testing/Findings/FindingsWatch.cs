using System.Collections.Immutable;

namespace Rosetta.Testing.Findings;

/// <summary>
/// What was found in a session: a count for each rule, and the first few times told in full. Only these take memory; whatever
/// comes later is one addition. A part of its session, not an object of its own: a copy would go its own way.
/// </summary>
internal struct FindingsWatch
{
    private readonly long[] _counts = new long[FindingCatalogue.All.Length];
    private readonly Lock _telling = new();
    private List<Sighting>?[]? _seen;

    /// <summary>Nothing found yet.</summary>
    public FindingsWatch()
    {
    }

    /// <summary>Counts an occurrence.</summary>
    /// <returns>Whether it is one of the first, which are to be told.</returns>
    public readonly bool Count(FindingRule rule) => Interlocked.Increment(ref _counts[(int)rule]) <= FindingsReport.MaxSightings;

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
    public readonly ImmutableArray<Finding> Read()
    {
        lock (_telling)
        {
            var (counts, seen) = (_counts, _seen);
            return
            [
                .. FindingCatalogue.All
                    .Select(row => (row.Rule, Count: Interlocked.Read(ref counts[(int)row.Rule])))
                    .Where(found => found.Count > 0)
                    .Select(found => FindingTexts.Finding(found.Rule, found.Count, [.. seen?[(int)found.Rule] ?? []])),
            ];
        }
    }
}
