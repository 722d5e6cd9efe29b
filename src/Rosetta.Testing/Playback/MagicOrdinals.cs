using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Rosetta.Testing.Playback;

/// <summary>
/// Counts what magic ids have answered, so that each answer has draws of its own. Nothing else is remembered of such a task,
/// and that only of the first few hundred of a session: they don't disturb each other. Further ones share a count.
/// </summary>
internal sealed class MagicOrdinals
{
    /// <summary>Tasks that count for themselves.</summary>
    public const int MaxTasks = 256;

    private readonly ConcurrentDictionary<UInt128, StrongBox<long>> _byTask = new();
    private int _tasks;
    private long _shared;

    /// <summary>A number that the task has not had yet: 0, 1, 2 … of its own, or one below 0 of the shared count.</summary>
    public long Next(UInt128 task)
    {
        if (!_byTask.TryGetValue(task, out var own))
        {
            if (Volatile.Read(ref _tasks) >= MaxTasks || Interlocked.Increment(ref _tasks) > MaxTasks)
            {
                return Interlocked.Decrement(ref _shared);
            }

            own = _byTask.GetOrAdd(task, static _ => new StrongBox<long>());
        }

        return Interlocked.Increment(ref own.Value) - 1;
    }

    /// <summary>Counts from the beginning again.</summary>
    public void Clear()
    {
        _byTask.Clear();
        Volatile.Write(ref _tasks, 0);
        Interlocked.Exchange(ref _shared, 0);
    }
}
