using System.Collections.Concurrent;
using Rosetta.Testing.Findings;

namespace Rosetta.Testing.Playback;

/// <summary>
/// Counts what magic ids have answered, so that each answer has draws of its own, and how they are polled. Nothing else is
/// remembered of such a task, and that only of the first few hundred of a session: they don't disturb each other. Further ones
/// share a count, and their polling is not judged.
/// </summary>
internal sealed class MagicOrdinals
{
    /// <summary>Tasks that count for themselves.</summary>
    public const int MaxTasks = 256;

    private readonly ConcurrentDictionary<UInt128, MagicTask> _byTask = new();
    private int _tasks;
    private long _shared;

    /// <summary>A number that the task has not had yet: 0, 1, 2 … of its own, or one below 0 of the shared count.</summary>
    /// <param name="task">The hash of its ids.</param>
    /// <param name="polls">What is remembered of its polling; none beyond the limit.</param>
    public long Next(UInt128 task, out PollMemory? polls)
    {
        if (!_byTask.TryGetValue(task, out var own))
        {
            if (Volatile.Read(ref _tasks) >= MaxTasks)
            {
                polls = null;
                return Interlocked.Decrement(ref _shared);
            }

            var made = new MagicTask();
            own = _byTask.GetOrAdd(task, made);
            if (own == made)
            {
                Interlocked.Increment(ref _tasks);
            }
        }

        polls = own;
        return Interlocked.Increment(ref own.Answers) - 1;
    }

    /// <summary>Counts from the beginning again.</summary>
    public void Clear()
    {
        _byTask.Clear();
        Volatile.Write(ref _tasks, 0);
        Interlocked.Exchange(ref _shared, 0);
    }

    private sealed class MagicTask : PollMemory
    {
        public long Answers;
    }
}
