using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using AnnotationTracker.Api;

namespace AnnotationTracker.Tracking;

/// <summary>The tasks that are followed or were: the rest of the program puts tasks on it and reads how far they are.</summary>
public sealed class TrackingBoard
{
    private readonly ConcurrentDictionary<TaskIds, Entry> _entries = [];
    private readonly Channel<TaskIds> _new = Channel.CreateUnbounded<TaskIds>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Every task on the board.</summary>
    public IReadOnlyCollection<TrackedTask> Tasks => [.. _entries.Values.Select(entry => entry.Task)];

    /// <summary>Has a task followed. One that is on the board already is not followed twice.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Track(TaskIds ids) => _entries.TryAdd(ids, new Entry(ids)) && _new.Writer.TryWrite(ids);

    /// <summary>How far a task is.</summary>
    public bool TryFind(TaskIds ids, [NotNullWhen(true)] out TrackedTask? task)
    {
        task = _entries.TryGetValue(ids, out var entry) ? entry.Task : null;
        return task is not null;
    }

    /// <summary>Waits until a task is done with.</summary>
    /// <exception cref="KeyNotFoundException">The task is not on the board.</exception>
    public Task<TrackingResult> WhenDoneAsync(TaskIds ids, CancellationToken cancellation) => _entries[ids].Done.Task.WaitAsync(cancellation);

    /// <summary>Takes a task off the board that is done with. One that is still followed stays.</summary>
    /// <returns>Whether it is gone.</returns>
    public bool Remove(TaskIds ids) =>
        _entries.TryGetValue(ids, out var entry) && entry.Task.Result is not null && _entries.TryRemove(KeyValuePair.Create(ids, entry));

    internal IAsyncEnumerable<TaskIds> ReadNewAsync(CancellationToken cancellation) => _new.Reader.ReadAllAsync(cancellation);

    internal void Replied(TaskIds ids, TaskReply reply)
    {
        var entry = _entries[ids];
        entry.Task = entry.Task with { LastReply = reply };
    }

    internal void Ended(TaskIds ids, TrackingResult result)
    {
        var entry = _entries[ids];
        entry.Task = entry.Task with { Result = result };
        entry.Done.SetResult(result);
    }

    // Written by the one who follows the task, read by anyone.
    private sealed class Entry(TaskIds ids)
    {
        private volatile TrackedTask _task = new(ids);

        public TrackedTask Task
        {
            get => _task;
            set => _task = value;
        }

        public TaskCompletionSource<TrackingResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
