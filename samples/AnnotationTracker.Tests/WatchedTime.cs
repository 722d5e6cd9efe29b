using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace AnnotationTracker.Tests;

/// <summary>A clock that stands still and tells which waits are begun, so that a test can skip each of them.</summary>
internal sealed class WatchedTime : FakeTimeProvider
{
    /// <summary>The timeout of calls, which is no wait.</summary>
    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(7);

    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();
    private readonly Channel<TimeSpan> _timeouts = Channel.CreateUnbounded<TimeSpan>();

    /// <summary>Done as soon as a wait has begun that is not skipped yet.</summary>
    public Task WaitBegunAsync() => _waits.Reader.WaitToReadAsync(TestContext.Current.CancellationToken).AsTask();

    /// <summary>Waits for the next wait to begin and skips it.</summary>
    /// <param name="onWait">Told of the wait before it is over.</param>
    /// <returns>How long it would have been.</returns>
    public Task<TimeSpan> SkipWaitAsync(Action<TimeSpan>? onWait = null) => SkipAsync(_waits, onWait);

    /// <summary>Waits for a call to begin, and lets its time run out.</summary>
    public Task<TimeSpan> SkipTimeoutAsync() => SkipAsync(_timeouts, onWait: null);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        (dueTime == RequestTimeout ? _timeouts : _waits).Writer.TryWrite(dueTime);
        return timer;
    }

    private async Task<TimeSpan> SkipAsync(Channel<TimeSpan> timers, Action<TimeSpan>? onWait)
    {
        var wait = await timers.Reader.ReadAsync(TestContext.Current.CancellationToken);
        onWait?.Invoke(wait);
        Advance(wait);
        return wait;
    }
}
