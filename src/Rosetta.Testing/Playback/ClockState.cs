namespace Rosetta.Testing.Playback;

/// <summary>
/// A session's clock as a value: where it stood when it was last set, and how fast it runs since. Everything that reads time in
/// a story reads this; delays and hangs do not.
/// </summary>
/// <param name="HostTicks">The host's monotonic clock when it was set, in ticks of 100 ns.</param>
/// <param name="SessionTicks">The session's time then, in UTC ticks.</param>
/// <param name="Speed">Session seconds to a host second.</param>
/// <param name="Paused">Whether it stands still.</param>
internal readonly record struct ClockState(long HostTicks, long SessionTicks, double Speed, bool Paused)
{
    /// <summary>The fastest that a session's clock runs.</summary>
    public const double MaxSpeed = 1_000_000;

    /// <summary>The last instant a clock shows; it stands still there. A day is left for any time zone.</summary>
    public static readonly long End = DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay;

    /// <summary>The session's time, in UTC ticks.</summary>
    public long At(long hostTicks)
    {
        if (Paused)
        {
            return SessionTicks;
        }

        var elapsed = Math.Max(0, hostTicks - HostTicks);
        var session = Speed == 1 ? SessionTicks + elapsed : SessionTicks + (long)Math.Min(elapsed * Speed, End);
        return Math.Min(session, End);
    }

    /// <summary>The same time, running at another speed from now on.</summary>
    public ClockState WithSpeed(double speed, long hostTicks) => Set(hostTicks) with { Speed = speed };

    /// <summary>The same time, standing still or running from now on.</summary>
    public ClockState WithPaused(bool paused, long hostTicks) => Set(hostTicks) with { Paused = paused };

    /// <summary>Moved forward; running or standing as before.</summary>
    public ClockState Advanced(long ticks, long hostTicks)
    {
        var now = Set(hostTicks);
        return now with { SessionTicks = Math.Min(End, now.SessionTicks + Math.Min(ticks, End)) };
    }

    private ClockState Set(long hostTicks) => this with { HostTicks = hostTicks, SessionTicks = At(hostTicks) };
}
