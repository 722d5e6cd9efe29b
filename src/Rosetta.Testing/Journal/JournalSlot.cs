namespace Rosetta.Testing.Journal;

/// <summary>What a reader found where it looked for an entry.</summary>
internal enum SlotReading
{
    /// <summary>Its number is given out, its writer is not done.</summary>
    NotYet,

    /// <summary>A later entry stands there.</summary>
    Overwritten,

    /// <summary>Cleared, or not what was asked for.</summary>
    Other,

    /// <summary>The entry.</summary>
    Found,
}

/// <summary>
/// One place of the ring, used by one entry after the other. It is also the lock that keeps each of them whole: nobody else knows it,
/// and a lock of its own would be one more place in memory to wait for in each request.
/// </summary>
internal sealed class JournalSlot
{
    /// <summary>Lines of memory that it takes; see <see cref="MemoryHint"/>.</summary>
    public const int Lines = 6;

    private long _id;
    private bool _cleared;
    private KeptEntry _entry;

    /// <summary>Writes an entry, unless a faster writer has come round the ring and put a later one here.</summary>
    public void Write(long id, in JournalDraft draft, DateTimeOffset receivedAt)
    {
        lock (this)
        {
            if (_id < id)
            {
                _id = id;
                _cleared = false;
                _entry.Fill(draft, receivedAt);
            }
        }
    }

    public void Complete(long id, bool delivered, TimeSpan duration)
    {
        lock (this)
        {
            if (HoldsUnderWay(id))
            {
                _entry.Complete(delivered, duration);
            }
        }
    }

    public bool IsUnderWay(long id)
    {
        lock (this)
        {
            return HoldsUnderWay(id);
        }
    }

    /// <summary>Whether there was an entry of that session; null stands for every session.</summary>
    public bool Clear(string? session)
    {
        lock (this)
        {
            if (_id == 0 || _cleared || (session is not null && session != _entry.Session))
            {
                return false;
            }

            _cleared = true;
            _entry.Release();
            return true;
        }
    }

    public SlotReading Read(long id, JournalQuery query, out JournalEntry? entry)
    {
        lock (this)
        {
            entry = null;
            if (_id != id)
            {
                return _id < id ? SlotReading.NotYet : SlotReading.Overwritten;
            }

            if (_cleared || !_entry.Fits(query))
            {
                return SlotReading.Other;
            }

            entry = _entry.Copy(id);
            return SlotReading.Found;
        }
    }

    private bool HoldsUnderWay(long id) => _id == id && !_cleared && _entry.IsUnderWay;
}
