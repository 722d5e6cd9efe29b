using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Rosetta.GetTask;

namespace Rosetta.Testing.Playback;

/// <summary>The tasks of one session, found by the hash of their ids; bounded by what all sessions together may remember.</summary>
internal sealed class TaskTable
{
    private readonly TaskBudget _budget;
    private readonly ConcurrentDictionary<UInt128, TaskState> _tasks = new();
    private long _salt;
    private int _used;
    private volatile bool _closed;

    public TaskTable(TaskBudget budget)
    {
        _budget = budget;
        _salt = budget.NewSalt();
        budget.Add(this);
    }

    /// <summary>Tasks, and further cursors of tasks, that are remembered here.</summary>
    public int Used => Volatile.Read(ref _used);

    /// <summary>Tasks that are remembered.</summary>
    public int Count => _tasks.Count;

    public IEnumerable<TaskState> All => _tasks.Select(entry => entry.Value);

    public bool TryGet(UInt128 key, [NotNullWhen(true)] out TaskState? task) => _tasks.TryGetValue(key, out task);

    /// <summary>The task of these ids; remembered from now on.</summary>
    public TaskState GetOrAdd(UInt128 key, GetTaskRequestUtf8 request, long hostTimestamp)
    {
        var made = new TaskState(key, request) { LastUsed = hostTimestamp };
        var task = _tasks.GetOrAdd(key, made);
        if (task == made)
        {
            task.StartsAgain = _budget.Forgotten.Remove(Salted(key));
            Take(task);
            if (_closed)
            {
                Clear();
            }
        }

        return task;
    }

    /// <summary>Counts one more thing to remember of a task.</summary>
    public void Take(TaskState task)
    {
        Interlocked.Increment(ref _used);
        _budget.Take(task);
    }

    /// <summary>Forgets all tasks, on purpose: none of them is missed.</summary>
    public void Clear()
    {
        Volatile.Write(ref _salt, _budget.NewSalt());
        foreach (var task in All)
        {
            Forget(task.Key);
        }
    }

    /// <summary>Gives everything back for good; a request still in flight leaves nothing behind.</summary>
    public void Close()
    {
        _closed = true;
        _budget.Remove(this);
        Clear();
    }

    /// <summary>Gives up a tenth at once, so that the walk over all is paid once for many new tasks.</summary>
    /// <param name="spared">Not this one.</param>
    /// <returns>How many tasks that were.</returns>
    public int GiveUpLongestIdle(TaskState spared)
    {
        const int share = 10;
        var byAge = All.Where(task => task != spared).ToArray();
        Array.Sort(Array.ConvertAll(byAge, task => task.LastUsed), byAge);
        var count = 0;
        foreach (var task in byAge.AsSpan(0, Math.Min(byAge.Length, 1 + (byAge.Length / share))))
        {
            if (Forget(task.Key))
            {
                _budget.Forgotten.Add(Salted(task.Key));
                count++;
            }
        }

        return count;
    }

    private UInt128 Salted(UInt128 key) => key ^ (ulong)Volatile.Read(ref _salt);

    private bool Forget(UInt128 key)
    {
        if (!_tasks.TryRemove(key, out var task))
        {
            return false;
        }

        var weight = task.Retire();
        Interlocked.Add(ref _used, -weight);
        _budget.Return(weight);
        return true;
    }
}
