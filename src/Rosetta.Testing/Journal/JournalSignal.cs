namespace Rosetta.Testing.Journal;

/// <summary>
/// Wakes whoever waits for news. Costs the bringer of news one read while nobody waits, and wakes a waiter once for
/// any number of news.
/// </summary>
internal sealed class JournalSignal
{
    private TaskCompletionSource? _armed;

    /// <summary>Whether somebody waits, or is about to.</summary>
    public bool IsArmed => Volatile.Read(ref _armed) is not null;

    /// <summary>To be called before looking for news: whatever is not seen by that look ends the returned task.</summary>
    public Task Arm()
    {
        var fresh = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (Interlocked.CompareExchange(ref _armed, fresh, null) ?? fresh).Task;
    }

    /// <summary>To be called after the news can be seen.</summary>
    public void Raise()
    {
        if (IsArmed)
        {
            Interlocked.Exchange(ref _armed, null)?.TrySetResult();
        }
    }
}
