namespace Rosetta.Testing.Playback;

/// <summary>How many tasks all sessions together may remember.</summary>
internal sealed class TaskBudget(int limit)
{
    private int _used;

    /// <summary>Tasks, and further cursors of tasks, that are remembered.</summary>
    public int Used => Volatile.Read(ref _used);

    public ForgottenKeys Forgotten { get; } = new();

    /// <summary>Counts one more; false if that is more than the limit.</summary>
    public bool Take() => Interlocked.Increment(ref _used) <= limit;

    public void Return(int count) => Interlocked.Add(ref _used, -count);
}
