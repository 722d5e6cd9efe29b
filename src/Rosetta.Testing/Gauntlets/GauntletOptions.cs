using System.Collections.Immutable;
using Rosetta.Testing.Playback;

namespace Rosetta.Testing.Gauntlets;

/// <summary>What is expected of a client in the gauntlet, and how it is run.</summary>
public sealed record GauntletOptions
{
    /// <summary>More than this no client may take.</summary>
    public static TimeSpan LongestTimeLimit { get; } = TimeSpan.FromDays(1);

    /// <summary>
    /// Whether what is run is a client that follows a task to its end, and not one that asks once: then it has to ask again behind
    /// everything that passes. Give it short waits; they are real here.
    /// </summary>
    public bool Follows { get; init; }

    /// <summary>
    /// How long the client may take for one obstacle, on the host's clock; after that it hangs. Longer than its own timeout;
    /// <see cref="Timeout.InfiniteTimeSpan"/> for a client under a debugger.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not longer than none, or longer than <see cref="LongestTimeLimit"/>.</exception>
    public TimeSpan TimeLimit
    {
        get;
        init => field = value == Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value <= LongestTimeLimit)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(TimeLimit), value, "A time limit is longer than none and at most a day, or Timeout.InfiniteTimeSpan.");
    }
        = TimeSpan.FromSeconds(30);

    /// <summary>Obstacles that are run at the same time, at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less.</exception>
    public int Parallelism
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(Parallelism), value, "At least 1 obstacle has to be run at a time.");
    }
        = 8;

    /// <summary>Ids of obstacles, or groups; none for all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>What the fake's sessions start with, such as the HTTP status of errors.</summary>
    public SessionSettings Settings { get; init; } = new();
}
