using System.Collections.Immutable;

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

    /// <param name="capacity">Entries held, from 1 to <see cref="JournalLimits.MaxCapacity"/>; the oldest makes room.</param>
    /// <param name="time">The host's clock.</param>
    public JournalRing(int capacity, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(capacity, JournalLimits.MaxCapacity);
        _slots = new JournalSlot?[capacity];
        _time = time;
    }

    /// <summary>Appends an entry.</summary>
    /// <returns>Its id: 1, 2, 3 …</returns>
    public long Append(in JournalDraft draft)
    {
        var receivedAt = _time.GetUtcNow() - draft.Duration;
        var id = Interlocked.Increment(ref _last);
        SlotOf(id).Write(id, draft, receivedAt);
        return id;
    }

    /// <summary>Tells how an entry that was appended under way came out; nothing happens if it is gone or was complete.</summary>
    public void Complete(long id, bool delivered, TimeSpan duration) => SlotOf(id).Complete(id, delivered, duration);

    /// <summary>The entries that fit, oldest first.</summary>
    public ImmutableArray<JournalEntry> Read(in JournalFilter filter)
    {
        var query = new JournalQuery(filter);
        var last = Volatile.Read(ref _last);
        var oldest = Math.Max(filter.AfterId, last - _slots.Length) + 1;
        var limit = filter.Limit ?? int.MaxValue;
        var entries = new List<JournalEntry>();
        for (var id = last; id >= oldest && entries.Count < limit; id--)
        {
            if (SlotOf(id).Read(id, query, out var entry) == SlotReading.Found)
            {
                entries.Add(entry!);
            }
        }

        entries.Reverse();
        return [.. entries];
    }

    /// <summary>Removes the entries of a session.</summary>
    /// <returns>How many.</returns>
    public int Clear(string session) => ClearWhere(session);

    /// <summary>Removes all entries.</summary>
    /// <returns>How many.</returns>
    public int ClearAll() => ClearWhere(null);

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
