using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Rosetta.Testing.Journal;

/// <summary>
/// The journal of the whole server: the newest entries of all sessions, in one bounded ring. Appending takes a number
/// and the lock of one slot, and allocates nothing once the slots have grown to the size of what is appended.
/// </summary>
public sealed class JournalRing
{
    private readonly JournalSlot?[] _slots;
    private readonly TimeProvider _time;
    private long _last;
    private long _completions;
    private int _followers;
    private int _watchers;

    /// <param name="capacity">Entries held, from 1 to <see cref="JournalLimits.MaxCapacity"/>; the oldest makes room.</param>
    /// <param name="time">The host's clock.</param>
    public JournalRing(int capacity, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, JournalLimits.MaxCapacity);
        _slots = new JournalSlot?[capacity];
        _time = time;
    }

    /// <summary>Size, counts and followers, at this moment.</summary>
    public JournalTotals Totals
    {
        get
        {
            var last = LastId;
            return new JournalTotals(_slots.Length, last, Math.Max(0, last - _slots.Length), Volatile.Read(ref _followers));
        }
    }

    /// <summary>The newest entry's id; 0 before the first.</summary>
    public long LastId => Volatile.Read(ref _last);

    internal JournalSignal Signal { get; } = new();

    /// <summary>
    /// A number that grows whenever an entry is completed after it was appended, whether still held or not, as long as there is a follower
    /// or a watcher: most often there is none, and then no request pays for it.
    /// </summary>
    internal long Completions => Volatile.Read(ref _completions);

    /// <summary>To be called a while before an entry is appended.</summary>
    internal void Expect()
    {
        if (_slots[LastId % _slots.Length] is { } next)
        {
            MemoryHint.Object(next, JournalSlot.Lines);
        }
    }

    /// <summary>Appends an entry.</summary>
    /// <returns>Its id: 1, 2, 3 …</returns>
    public long Append(in JournalDraft draft)
    {
        var receivedAt = _time.GetUtcNow() - draft.Duration;
        var id = Interlocked.Increment(ref _last);
        SlotOf(id).Write(id, draft, receivedAt);
        Signal.Raise();
        return id;
    }

    /// <summary>Tells how an entry that was appended under way came out; nothing happens if it is gone or was complete.</summary>
    public void Complete(long id, bool delivered, TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(id, 1);
        SlotOf(id).Complete(id, delivered, duration);
        if (Volatile.Read(ref _followers) > 0 || Volatile.Read(ref _watchers) > 0)
        {
            Interlocked.Increment(ref _completions);
        }

        Signal.Raise();
    }

    /// <summary>The entries that fit, oldest first.</summary>
    public ImmutableArray<JournalEntry> Read(in JournalFilter filter)
    {
        var query = new JournalQuery(filter);
        var last = LastId;
        var oldest = OldestId(last);
        var limit = filter.Limit ?? int.MaxValue;
        var entries = ImmutableArray.CreateBuilder<JournalEntry>();
        for (var id = last; id >= oldest && id > filter.AfterId && entries.Count < limit; id--)
        {
            if (Read(id, query, out var entry) == SlotReading.Found)
            {
                entries.Add(entry!);
            }
        }

        entries.Reverse();
        return entries.DrainToImmutable();
    }

    /// <summary>Removes the entries of a session.</summary>
    /// <returns>How many.</returns>
    public int Clear(string session) => ClearWhere(session);

    /// <summary>Removes all entries.</summary>
    /// <returns>How many.</returns>
    public int ClearAll() => ClearWhere(null);

    /// <summary>Follows the journal live.</summary>
    /// <param name="session">Whose entries; null for all.</param>
    /// <param name="afterId">The last id already known; 0 begins with the oldest entry held, <see cref="LastId"/> with the next to come.</param>
    /// <param name="follower">To be disposed of when done.</param>
    /// <returns>False if there are <see cref="JournalLimits.MaxFollowers"/> already.</returns>
    public bool TryFollow(string? session, long afterId, [NotNullWhen(true)] out JournalFollower? follower)
    {
        if (Interlocked.Increment(ref _followers) > JournalLimits.MaxFollowers)
        {
            Leave();
            follower = null;
            return false;
        }

        follower = new JournalFollower(this, session, afterId);
        return true;
    }

    /// <summary>To be called before <see cref="Completions"/> is looked at from time to time.</summary>
    internal void BeginWatching() => Interlocked.Increment(ref _watchers);

    /// <summary>Ends what <see cref="BeginWatching"/> began.</summary>
    internal void EndWatching() => Interlocked.Decrement(ref _watchers);

    internal void Leave() => Interlocked.Decrement(ref _followers);

    /// <summary>The oldest id that can still be held when that is the newest.</summary>
    internal long OldestId(long last) => Math.Max(1, last - _slots.Length + 1);

    internal bool IsUnderWay(long id) => SlotOf(id).IsUnderWay(id);

    internal SlotReading Read(long id, JournalQuery query, out JournalEntry? entry) => SlotOf(id).Read(id, query, out entry);

    private int ClearWhere(string? session) => _slots.Count(slot => slot is not null && slot.Clear(session));

    private JournalSlot SlotOf(long id)
    {
        ref var place = ref _slots[(id - 1) % _slots.Length];
        return Volatile.Read(ref place) ?? Fill(ref place);
    }

    private static JournalSlot Fill(ref JournalSlot? place)
    {
        var fresh = new JournalSlot();
        return Interlocked.CompareExchange(ref place, fresh, null) ?? fresh;
    }
}
