using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Rosetta.Testing.Coverage;

/// <summary>What there is to be met, in five groups.</summary>
public enum CoverageKind
{
    /// <summary>The statuses of the specification.</summary>
    Statuses,

    /// <summary>Its codes, success among them.</summary>
    Codes,

    /// <summary>The transitions of our reading of the lifecycle.</summary>
    Transitions,

    /// <summary>The faults that the fake can play.</summary>
    Faults,

    /// <summary>The mutants that the fake can play.</summary>
    Mutants,
}

/// <summary>The words of the groups: the only place where they are typed.</summary>
internal static class CoverageKinds
{
    /// <summary>In the order of <see cref="CoverageKind"/>.</summary>
    public static ImmutableArray<string> Words { get; } = ["statuses", "codes", "transitions", "faults", "mutants"];

    public static string Word(this CoverageKind kind) => Words[(int)kind];

    public static bool TryFind(string word, [NotNullWhen(true)] out CoverageKind? kind)
    {
        var index = Words.IndexOf(word);
        kind = index < 0 ? null : (CoverageKind)index;
        return kind is not null;
    }
}
