using System.Collections.Concurrent;

namespace Rosetta.Testing.Playback;

/// <summary>
/// How many tasks all sessions together may remember. At the limit the session that remembers most gives up its longest idle
/// ones, so that a busy session cannot push out the few tasks of a small one.
/// </summary>
internal sealed class TaskBudget(int limit)
{
    private readonly ConcurrentDictionary<Session, bool> _sessions = new();
    private readonly Lock _givingUp = new();
    private int _used;
    private long _forgottenCount;
    private long _salts;

    /// <summary>Tasks, and further cursors of tasks, that are remembered.</summary>
    public int Used => Volatile.Read(ref _used);

    /// <summary>Tasks given up at the limit, ever.</summary>
    public long ForgottenCount => Interlocked.Read(ref _forgottenCount);

    /// <summary>Which they were, the latest of them.</summary>
    public ForgottenKeys Forgotten { get; } = new();

    /// <summary>Lets a session take part.</summary>
    public void Add(Session session) => _sessions.TryAdd(session, true);

    /// <summary>Leaves a session out from now on; it gives back what it holds by itself.</summary>
    public void Remove(Session session) => _sessions.TryRemove(session, out _);

    /// <summary>Tells apart what two sessions, or one session before and after a reset, gave up.</summary>
    public long NewSalt() => Interlocked.Increment(ref _salts);

    /// <summary>Counts one more thing to remember, and makes room for it.</summary>
    /// <param name="spared">The task it is for.</param>
    public void Take(TaskState spared)
    {
        if (Interlocked.Increment(ref _used) <= limit)
        {
            return;
        }

        // Whoever comes meanwhile waits, so that the limit holds however many come at once.
        lock (_givingUp)
        {
            while (Used > limit && GiveUp(spared) is > 0 and var count)
            {
                Interlocked.Add(ref _forgottenCount, count);
            }
        }
    }

    public void Return(int count) => Interlocked.Add(ref _used, -count);

    private int GiveUp(TaskState spared) => _sessions
        .Select(entry => entry.Key)
        .OrderByDescending(session => session.Tasks.Used)
        .Select(session => session.Tasks.GiveUpLongestIdle(spared))
        .FirstOrDefault(count => count > 0);
}
