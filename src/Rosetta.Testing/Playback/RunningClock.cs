namespace Rosetta.Testing.Playback;

/// <summary>
/// A session's clock: the host's time passed through a <see cref="ClockState"/>. It never goes back. A part of its session, not an
/// object of its own: every request reads it, and each further object is a wait for memory. A copy would go its own way.
/// </summary>
internal struct RunningClock
{
    private readonly TimeProvider _host;
    private readonly long _hostStart;
    private readonly Lock _changing = new();
    private ClockState _state;

    // Odd while the state is being changed, so that readers need no lock to see that they have read it in one piece.
    private uint _changes;

    public RunningClock(TimeProvider host, DateTimeOffset start, double speed, bool paused)
    {
        _host = host;
        _hostStart = host.GetTimestamp();
        _state = new ClockState(0, Math.Min(start.UtcTicks, ClockState.End), speed, paused);
    }

    /// <summary>How it runs.</summary>
    public readonly ClockState State
    {
        get
        {
            lock (_changing)
            {
                return _state;
            }
        }
    }

    /// <summary>The session's time in UTC ticks, and the host's timestamp it was read at.</summary>
    public readonly long Read(out long hostTimestamp)
    {
        var changes = Volatile.Read(in _changes);
        var state = _state;
        Volatile.ReadBarrier();
        hostTimestamp = _host.GetTimestamp();
        if ((changes & 1) != 0 || changes != Volatile.Read(in _changes))
        {
            // A change that began before the host's clock was read would otherwise count from an instant that lies behind.
            lock (_changing)
            {
                hostTimestamp = _host.GetTimestamp();
                state = _state;
            }
        }

        return state.At(_host.GetElapsedTime(_hostStart, hostTimestamp).Ticks);
    }

    /// <summary>Changes how it runs, from now on.</summary>
    /// <param name="change">The new state, of the present one and the host's ticks.</param>
    public void Change(Func<ClockState, long, ClockState> change)
    {
        lock (_changing)
        {
            // In full view before the host's clock is read: whoever reads it later must not miss that a change has begun.
            Interlocked.Increment(ref _changes);
            try
            {
                _state = change(_state, _host.GetElapsedTime(_hostStart).Ticks);
            }
            finally
            {
                Volatile.Write(ref _changes, _changes + 1);
            }
        }
    }
}
