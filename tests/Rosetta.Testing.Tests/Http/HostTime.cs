using Microsoft.Extensions.Time.Testing;

namespace Rosetta.Testing.Tests.Http;

/// <summary>A host's clock that a test moves, and that tells when someone has begun to wait for it.</summary>
internal sealed class HostTime : FakeTimeProvider
{
    private int _timers;

    /// <summary>Waits begun so far.</summary>
    public int Timers => Volatile.Read(ref _timers);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Interlocked.Increment(ref _timers);
        return timer;
    }

    /// <summary>Waits until so many waits have begun.</summary>
    public Task HasTimers(int count) => Eventually.IsTrue(() => Timers >= count, $"{count} waits on the host's clock have begun");
}
