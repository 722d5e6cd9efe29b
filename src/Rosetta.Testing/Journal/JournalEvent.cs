namespace Rosetta.Testing.Journal;

/// <summary>What the live feed tells: one of appended, updated, gap.</summary>
public abstract record JournalEvent
{
    private protected JournalEvent()
    {
    }
}

/// <summary>The next entry, in the order of ids.</summary>
public sealed record JournalAppended(JournalEntry Entry) : JournalEvent;

/// <summary>An entry that was told of while it was under way is complete. Its id may lie far behind the newest told.</summary>
public sealed record JournalUpdated(JournalEntry Entry) : JournalEvent;

/// <summary>The ring went round faster than the follower read.</summary>
/// <param name="Missed">Entries lost to the follower, of all sessions: whose they were is lost with them.</param>
public sealed record JournalGap(long Missed) : JournalEvent;
