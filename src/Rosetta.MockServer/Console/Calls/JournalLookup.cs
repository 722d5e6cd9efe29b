using Rosetta.Testing.Journal;

namespace Rosetta.MockServer.Console.Calls;

/// <summary>One entry by its number, without a look at any other.</summary>
internal static class JournalLookup
{
    /// <returns>None if the journal does not hold it any more, or it is another session's.</returns>
    public static JournalEntry? Find(JournalRing journal, string session, long id) =>
        id >= 1 && id <= journal.LastId && journal.Read(id, new JournalQuery(new JournalFilter { Session = session }), out var entry) == SlotReading.Found
            ? entry
            : null;
}
