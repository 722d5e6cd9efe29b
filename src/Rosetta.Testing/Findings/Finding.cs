using System.Collections.Immutable;
using System.Globalization;

namespace Rosetta.Testing.Findings;

/// <summary>One rule that a client has broken.</summary>
/// <param name="Rule">The rule's id, see <see cref="FindingCatalogue"/>.</param>
/// <param name="Count">How often.</param>
/// <param name="Expected">What a well-behaved client does.</param>
/// <param name="Seen">The first times, <see cref="FindingsReport.MaxSightings"/> at most.</param>
/// <param name="SwitchOff">How to make the fake keep quiet about it.</param>
public sealed record Finding(string Rule, long Count, string Expected, ImmutableArray<Sighting> Seen, string SwitchOff);

/// <summary>One time that a rule was broken.</summary>
/// <param name="What">What was seen.</param>
/// <param name="Entries">The ids of the journal entries that show it, oldest first; the journal may have let go of them.</param>
public sealed record Sighting(string What, ImmutableArray<long> Entries)
{
    /// <summary>In a line.</summary>
    public override string ToString() =>
        $"{What} (journal {(Entries.Length == 1 ? "entry" : "entries")} {string.Join(", ", Entries.Select(id => id.ToString(CultureInfo.InvariantCulture)))})";
}
