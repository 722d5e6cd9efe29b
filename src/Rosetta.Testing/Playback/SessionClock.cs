namespace Rosetta.Testing.Playback;

/// <summary>What a person can see of a session's clock and do to it. It never goes back.</summary>
public sealed class SessionClock
{
    private readonly Session _session;

    internal SessionClock(Session session) => _session = session;

    /// <summary>The session's time, in UTC.</summary>
    public DateTimeOffset Now => new(NowTicks, TimeSpan.Zero);

    /// <summary>Session seconds to a host second.</summary>
    public double Speed => _session.RunningClock.State.Speed;

    /// <summary>Whether it stands still.</summary>
    public bool IsPaused => _session.RunningClock.State.Paused;

    internal long NowTicks => _session.RunningClock.Read(out _);

    /// <summary>Moves the clock forward.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative: the clock never goes back.</exception>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        Change((state, host) => state.Advanced(time.Ticks, host));
    }

    /// <summary>Lets the clock run faster or slower from now on.</summary>
    /// <param name="speed">Session seconds to a host second; more than 0, at most a million.</param>
    /// <exception cref="ArgumentOutOfRangeException">The speed is outside of that.</exception>
    public void SetSpeed(double speed)
    {
        RequireSpeed(speed);
        Change((state, host) => state.WithSpeed(speed, host));
    }

    /// <summary>Stops the clock where it is.</summary>
    public void Pause() => Change((state, host) => state.WithPaused(true, host));

    /// <summary>Lets the clock run on from where it stopped.</summary>
    public void Resume() => Change((state, host) => state.WithPaused(false, host));

    /// <summary>Whether a clock can run at that speed.</summary>
    internal static bool IsSpeed(double speed) => speed is > 0 and <= ClockState.MaxSpeed;

    /// <exception cref="ArgumentOutOfRangeException">No clock can run at that speed.</exception>
    internal static void RequireSpeed(double speed)
    {
        if (!IsSpeed(speed))
        {
            throw new ArgumentOutOfRangeException(nameof(speed), speed, $"A clock's speed is more than 0 and at most {ClockState.MaxSpeed:0}; to stop it, pause it.");
        }
    }

    /// <summary>Moves the clock to an instant, unless it is there already or past it.</summary>
    internal void AdvanceTo(long sessionTicks) =>
        Change((state, host) => state.Advanced(Math.Max(0, sessionTicks - state.At(host)), host));

    private void Change(Func<ClockState, long, ClockState> change) => _session.RunningClock.Change(change);
}
