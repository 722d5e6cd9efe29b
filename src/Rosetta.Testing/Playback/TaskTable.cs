using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Rosetta.GetTask;

namespace Rosetta.Testing.Playback;

/// <summary>The tasks of one session, found by the hash of their ids; bounded by what all sessions together may remember.</summary>
internal sealed class TaskTable(TaskBudget budget, UInt128 sessionSalt)
{
    private readonly ConcurrentDictionary<UInt128, TaskState> _tasks = new();
    private readonly Lock _evicting = new();
    private volatile bool _closed;

    /// <summary>Tasks whose memory was given up at the limit.</summary>
    public long Forgotten { get; private set; }

    public int Count => _tasks.Count;

    public IEnumerable<TaskState> All => _tasks.Values;

    public bool TryGet(UInt128 key, [NotNullWhen(true)] out TaskState? task) => _tasks.TryGetValue(key, out task);

    /// <summary>The task of these ids; remembered from now on.</summary>
    /// <param name="startsAgain">Whether it was known once and given up at the limit.</param>
    public TaskState GetOrAdd(UInt128 key, GetTaskRequestUtf8 request, long hostTimestamp, out bool startsAgain)
    {
        startsAgain = false;
        var made = new TaskState(key, request) { LastUsed = hostTimestamp };
        var task = _tasks.GetOrAdd(key, made);
        if (task == made)
        {
            startsAgain = budget.Forgotten.Remove(key ^ sessionSalt);
            Take();
            if (_closed)
            {
                Clear();
            }
        }

        return task;
    }

    /// <summary>Counts one more thing to remember; gives up the longest idle where that is too much.</summary>
    public void Take()
    {
        if (!budget.Take() && _evicting.TryEnter())
        {
            try
            {
                GiveUpLongestIdle();
            }
            finally
            {
                _evicting.Exit();
            }
        }
    }

    public void Clear()
    {
        foreach (var key in _tasks.Keys)
        {
            if (_tasks.TryRemove(key, out var task))
            {
                budget.Return(task.Weight);
            }
        }
    }

    /// <summary>Gives everything back for good; a request still in flight leaves nothing behind.</summary>
    public void Close()
    {
        _closed = true;
        Clear();
    }

    // A tenth at once, so that the walk over all is paid once for many new tasks.
    private void GiveUpLongestIdle()
    {
        const int share = 10;
        var byAge = _tasks.Values.Select(task => (task.LastUsed, task)).ToArray();
        Array.Sort(byAge, static (a, b) => a.LastUsed.CompareTo(b.LastUsed));
        foreach (var (_, task) in byAge.Take(Math.Min(byAge.Length - 1, Math.Max(1, byAge.Length / share))))
        {
            if (_tasks.TryRemove(task.Key, out _))
            {
                budget.Return(task.Weight);
                budget.Forgotten.Add(task.Key ^ sessionSalt);
                Forgotten++;
            }
        }
    }
}
