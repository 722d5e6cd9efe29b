using System.Collections.Immutable;

namespace Rosetta.Testing.Findings;

/// <summary>What is demanded of the clients of a session.</summary>
public sealed record FindingSettings
{
    /// <summary>Every rule is on, but for the interval, which nobody can know.</summary>
    public static FindingSettings Default { get; } = new();

    /// <summary>Rules that are switched off; what happens meanwhile is not counted.</summary>
    public ImmutableArray<FindingRule> Off { get; init; } = [];

    /// <summary>The shortest time between an answer and the next poll of the task (<c>polled-too-fast</c>); none: any will do.</summary>
    public TimeSpan? MinInterval { get; init; }

    /// <summary>The shortest pause behind a hiccup (<c>no-back-off</c>).</summary>
    public TimeSpan MinBackOff { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether a rule is on.</summary>
    public bool Has(FindingRule rule) => !Off.Contains(rule);
}
