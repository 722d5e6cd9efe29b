using Rosetta.Testing.Kit;
using Rosetta.Testing.Playback;

namespace Rosetta.Testing;

/// <summary>A session's clock: it stands still until it is moved, and never goes back. Delays don't live on it, they are the host's.</summary>
public sealed class RosettaClock
{
    private readonly Func<Session> _session;

    internal RosettaClock(Func<Session> session) => _session = session;

    /// <summary>In UTC.</summary>
    public DateTimeOffset Now => _session().Now;

    /// <summary>When the next timed step of any task ends; none if no step ends by time.</summary>
    public DateTimeOffset? NextTransition => _session().Control.NextTransition();

    /// <summary>Moves the clock.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public void Advance(TimeSpan time) => _session().Clock.Advance(time);

    /// <summary>Moves the clock to the end of the next timed step of any task.</summary>
    /// <exception cref="InvalidOperationException">No step ends by time.</exception>
    public void AdvanceToNextTransition()
    {
        var session = _session();
        if (!session.Control.JumpToNextTransition())
        {
            throw KitErrors.NoTransition(session.Now);
        }
    }

    /// <summary>Lets the clock run by itself.</summary>
    /// <param name="speed">Its seconds to a real second; more than 0, at most a million.</param>
    /// <exception cref="ArgumentOutOfRangeException">The speed is outside of that.</exception>
    public void Run(double speed = 1)
    {
        var clock = _session().Clock;
        clock.SetSpeed(speed);
        clock.Resume();
    }

    /// <summary>Stops the clock where it is.</summary>
    public void Stop() => _session().Clock.Pause();
}
