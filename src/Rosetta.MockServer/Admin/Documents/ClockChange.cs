namespace Rosetta.MockServer.Admin.Documents;

/// <summary>What to do with a session's clock: speed and pause first, then the one move forward.</summary>
internal sealed class ClockChange
{
    /// <summary>Session seconds to a host second from now on: more than 0, at most a million.</summary>
    public double? Speed { get; set; }

    /// <summary>Stand still, or run on from where it stood.</summary>
    public bool? Paused { get; set; }

    /// <summary>Move forward by a duration, such as 10m or 1h30m.</summary>
    public string? Advance { get; set; }

    /// <summary>Move forward to <c>next-transition</c>: the earliest end of a timed step in the session.</summary>
    public string? To { get; set; }
}
