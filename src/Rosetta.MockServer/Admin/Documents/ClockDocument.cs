using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Admin.Documents;

/// <summary>A session's clock.</summary>
internal sealed record ClockDocument
{
    /// <summary>The session's time, in UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Session seconds to a host second.</summary>
    public required double Speed { get; init; }

    /// <summary>Whether it stands still.</summary>
    public required bool Paused { get; init; }

    /// <summary>The earliest end of a timed step in the session; none if no step ends by time.</summary>
    public required DateTimeOffset? NextTransition { get; init; }

    /// <summary>How far away that is on this clock, as <c>1m30s</c>.</summary>
    public required string? TimeToNextTransition { get; init; }

    public static ClockDocument Of(Session session)
    {
        var next = session.Control.NextTransition();
        var now = session.Now;
        return new ClockDocument
        {
            Now = now,
            Speed = session.Clock.Speed,
            Paused = session.Clock.IsPaused,
            NextTransition = next,
            TimeToNextTransition = next is { } at ? DurationText.Format(at - now) : null,
        };
    }
}
