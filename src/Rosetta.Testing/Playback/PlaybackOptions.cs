using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Worlds;

namespace Rosetta.Testing.Playback;

/// <summary>What a fake starts with, and its limits.</summary>
public sealed record PlaybackOptions
{
    /// <summary>Sessions at most, unless told otherwise.</summary>
    public const int DefaultMaxSessions = 2_000;

    /// <summary>Tasks remembered at most, unless told otherwise.</summary>
    public const int DefaultMaxTasks = 250_000;

    /// <summary>The settings of a new session.</summary>
    public SessionSettings Defaults { get; init; } = new();

    /// <summary>The scenarios to start with.</summary>
    public Catalogue Catalogue { get; init; } = Catalogue.Empty;

    /// <summary>What exists; none if every id is known.</summary>
    public World? World { get; init; }

    /// <summary>Whether somebody else answers whatever nobody forces and no header asks a scenario for.</summary>
    public bool PassesOn { get; init; }

    /// <summary>Sessions at most; at the limit the longest idle one is forgotten.</summary>
    public int MaxSessions { get; init; } = DefaultMaxSessions;

    /// <summary>
    /// Tasks remembered at most, in all sessions together; at the limit the session with the most forgets its longest idle ones.
    /// </summary>
    public int MaxTasks { get; init; } = DefaultMaxTasks;

    /// <summary>Where a new session's clock starts; none for the host's time.</summary>
    public DateTimeOffset? ClockStart { get; init; }

    /// <summary>Whether a new session's clock stands still.</summary>
    public bool ClockPaused { get; init; }

    /// <summary>Session seconds to a host second, for a new session.</summary>
    public double ClockSpeed { get; init; } = 1;
}
