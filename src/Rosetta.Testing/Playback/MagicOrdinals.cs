using Rosetta.Testing.Findings;

namespace Rosetta.Testing.Playback;

/// <summary>
/// Counts what magic ids have answered, so that each answer has draws of its own, and how they are polled. Nothing else is
/// remembered of such a task, and that only of the first few hundred of a session: they don't disturb each other. Further ones
/// share a count, and their polling is not judged. A part of its session, not an object of its own: a copy would go its own way.
/// </summary>
internal struct MagicOrdinals
{
    /// <summary>Tasks that count for themselves.</summary>
    public const int MaxTasks = 256;

    private readonly Lock _changing = new();
    private HashSlots<MagicTask> _tasks = new();
    private long _shared;

    /// <summary>Nothing answered yet.</summary>
    public MagicOrdinals()
    {
    }

    /// <summary>To be called a while before that task is counted.</summary>
    public readonly void Expect(UInt128 key)
    {
        if (_tasks.Count > 0)
        {
            _tasks.Expect(HashOf(key));
        }
    }

    /// <summary>A number that the task has not had yet: 0, 1, 2 … of its own, or one below 0 of the shared count.</summary>
    /// <param name="key">The hash of its ids.</param>
    /// <param name="polls">What is remembered of its polling; none beyond the limit.</param>
    public long Next(UInt128 key, out PollMemory? polls)
    {
        var task = Find(key) ?? Add(key);
        polls = task;
        return task is null ? Interlocked.Decrement(ref _shared) : Interlocked.Increment(ref task.Answers) - 1;
    }

    /// <summary>Counts from the beginning again.</summary>
    public void Clear()
    {
        lock (_changing)
        {
            _tasks.Clear();
            Interlocked.Exchange(ref _shared, 0);
        }
    }

    private readonly MagicTask? Find(UInt128 key)
    {
        var candidates = _tasks.At(HashOf(key));
        while (candidates.Next(out var task))
        {
            if (task.Key == key)
            {
                return task;
            }
        }

        return null;
    }

    private MagicTask? Add(UInt128 key)
    {
        if (_tasks.Count >= MaxTasks)
        {
            return null;
        }

        lock (_changing)
        {
            var task = Find(key);
            if (task is null && _tasks.Count < MaxTasks)
            {
                _tasks.Add(HashOf(key), task = new MagicTask { Key = key });
            }

            return task;
        }
    }

    private static ulong HashOf(UInt128 key) => HashSlots<MagicTask>.Spread(key.GetHashCode());

    private sealed class MagicTask : PollMemory
    {
        public required UInt128 Key { get; init; }

        public long Answers;
    }
}
