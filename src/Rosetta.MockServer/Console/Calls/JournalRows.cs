using Rosetta.Testing.Journal;

namespace Rosetta.MockServer.Console.Calls;

/// <summary>The journal of one session as rows, kept up to date by reading only what is new.</summary>
internal sealed class JournalRows(JournalRing journal)
{
    private readonly List<JournalRow> _rows = [];
    private string? _session;
    private JournalQuery? _query;
    private long _seen;

    /// <summary>Rows held.</summary>
    public int Count => _rows.Count;

    /// <summary>Reads on; begins again for another session, or where the journal was cleared.</summary>
    public void Follow(string session)
    {
        if (session != _session || (_rows.Count > 0 && !TryRead(_rows[^1].Id, out _)))
        {
            _rows.Clear();
            (_session, _seen) = (session, 0);
            _query = new JournalQuery(new JournalFilter { Session = session });
        }

        var last = journal.LastId;
        _rows.AddRange(journal.Read(new JournalFilter { Session = session, AfterId = _seen }).Select(JournalRow.Of));
        _seen = Math.Max(last, _rows.Count > 0 ? _rows[^1].Id : 0);
        DropOverwritten();
        Complete();
    }

    /// <summary>The rows that fit, newest first.</summary>
    public List<JournalRow> Select(Func<JournalRow, bool> fits)
    {
        var selected = new List<JournalRow>(_rows.Count);
        for (var i = _rows.Count - 1; i >= 0; i--)
        {
            if (fits(_rows[i]))
            {
                selected.Add(_rows[i]);
            }
        }

        return selected;
    }

    private void DropOverwritten()
    {
        var oldest = journal.OldestId(journal.LastId);
        _rows.RemoveRange(0, _rows.TakeWhile(row => row.Id < oldest).Count());
    }

    private void Complete()
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            if (_rows[i].Delivered is null && TryRead(_rows[i].Id, out var entry))
            {
                _rows[i] = JournalRow.Of(entry!);
            }
        }
    }

    private bool TryRead(long id, out JournalEntry? entry) => journal.Read(id, _query!, out entry) == SlotReading.Found;
}
