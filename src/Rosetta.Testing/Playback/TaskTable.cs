using System.Diagnostics.CodeAnalysis;
using Rosetta.GetTask;

namespace Rosetta.Testing.Playback;

/// <summary>
/// The tasks of one session, found by the hash of their ids; bounded by what all sessions together may remember. A part of its
/// session, not an object of its own: a copy would go its own way.
/// </summary>
internal struct TaskTable
{
    private readonly TaskBudget _budget;
    private HashSlots<TaskState> _tasks = new();
    private readonly Lock _changing = new();
    private long _salt;
    private int _used;
    private volatile bool _closed;

    public TaskTable(TaskBudget budget)
    {
        _budget = budget;
        _salt = budget.NewSalt();
    }

    /// <summary>Tasks, and further cursors of tasks, that are remembered here.</summary>
    public readonly int Used => Volatile.Read(in _used);

    /// <summary>Tasks that are remembered.</summary>
    public readonly int Count => _tasks.Count;

    public readonly IEnumerable<TaskState> All => _tasks.All;

    /// <summary>To be called a while before a task is looked for.</summary>
    public readonly void Expect() => _tasks.Expect();

    /// <summary>To be called a while before that task is looked for.</summary>
    public readonly void Expect(UInt128 key)
    {
        if (_tasks.Count > 0)
        {
            _tasks.Expect(HashOf(key));
        }
    }

    public readonly bool TryGet(UInt128 key, [NotNullWhen(true)] out TaskState? task)
    {
        var candidates = _tasks.At(HashOf(key));
        while (candidates.Next(out task))
        {
            MemoryHint.Object(task, TaskState.Lines);
            if (task.Key == key)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The task of these ids; remembered from now on.</summary>
    public TaskState GetOrAdd(UInt128 key, GetTaskRequestUtf8 request, long hostTimestamp)
    {
        var task = new TaskState(key, request) { LastUsed = hostTimestamp };
        lock (_changing)
        {
            if (TryGet(key, out var existing))
            {
                return existing;
            }

            task.StartsAgain = _budget.Forgotten.Remove(Salted(key));
            _tasks.Add(HashOf(key), task);
        }

        // Not under the lock: room may be made in any table.
        Take(task);
        if (_closed)
        {
            Clear();
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
            Forget(task);
        }
    }

    /// <summary>Gives everything back for good; a request still in flight leaves nothing behind.</summary>
    public void Close()
    {
        _closed = true;
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
            if (Forget(task))
            {
                _budget.Forgotten.Add(Salted(task.Key));
                count++;
            }
        }

        return count;
    }

    /// <summary>Forgets one task, on purpose: it is not missed.</summary>
    /// <returns>Whether it was remembered.</returns>
    public bool Forget(TaskState task)
    {
        lock (_changing)
        {
            if (!_tasks.Remove(HashOf(task.Key), task))
            {
                return false;
            }
        }

        var weight = task.Retire();
        Interlocked.Add(ref _used, -weight);
        _budget.Return(weight);
        return true;
    }

    private readonly UInt128 Salted(UInt128 key) => key ^ (ulong)Volatile.Read(in _salt);

    // The key is a good hash of the ids, but one that a client can compute too: the runtime's own is seeded anew in each process.
    private static ulong HashOf(UInt128 key) => HashSlots<TaskState>.Spread(key.GetHashCode());
}
