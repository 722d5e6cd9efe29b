using System.Collections.Immutable;
using Rosetta.Testing.Playback;

namespace Rosetta.Testing.Gauntlets;

/// <summary>What is expected of a client in the gauntlet, and how it is run.</summary>
public sealed record GauntletOptions
{
    /// <summary>
    /// Whether what is run is a client that follows a task to its end, and not one that asks once: then it has to ask again behind
    /// everything that passes. Give it short waits; they are real here.
    /// </summary>
    public bool Follows { get; init; }

    /// <summary>How long the client may take for one obstacle, on the host's clock; after that it hangs. Longer than its own timeout.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Obstacles that are run at the same time, at least 1.</summary>
    public int Parallelism { get; init; } = 8;

    /// <summary>Ids of obstacles, or groups; none for all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>What the fake's sessions start with, such as the HTTP status of errors.</summary>
    public SessionSettings Settings { get; init; } = new();
}
