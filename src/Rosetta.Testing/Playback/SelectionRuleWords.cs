using System.Collections.Immutable;

namespace Rosetta.Testing.Playback;

/// <summary>The words of the rules, as the journal and the admin API have them.</summary>
internal static class SelectionRuleWords
{
    private static readonly ImmutableArray<string> Words = ["forced", "header", "binding", "when", "magic-id", "missing-id", "world", "default", "upstream"];

    /// <summary>The word of a rule.</summary>
    public static string Word(this SelectionRule rule) => Words[(int)rule];
}
