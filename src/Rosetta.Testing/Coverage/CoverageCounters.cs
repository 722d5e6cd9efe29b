using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Coverage;

/// <summary>What a session's client has met so far. Counting takes one addition, no lock and no memory.</summary>
internal readonly struct CoverageCounters
{
    private readonly long[] _cells = new long[CoverageCells.Count];

    /// <summary>Nothing met yet. A copy counts into the same cells.</summary>
    public CoverageCounters()
    {
    }

    /// <summary>To be called a while before an answer is counted.</summary>
    public void Expect(Reply reply, Outcome basis) => MemoryHint.Element(_cells, CoverageCells.Of(reply, basis));

    /// <summary>Counts an answer.</summary>
    public void Add(Reply reply, Outcome basis) => Interlocked.Increment(ref _cells[CoverageCells.Of(reply, basis)]);

    /// <summary>Takes back an answer that did not arrive.</summary>
    public void Remove(Reply reply, Outcome basis) => Interlocked.Decrement(ref _cells[CoverageCells.Of(reply, basis)]);

    /// <summary>Counts a transition; the statuses by their indexes among the outcomes.</summary>
    public void AddTransition(int from, int to) => Interlocked.Increment(ref _cells[CoverageCells.OfTransition(from, to)]);

    /// <summary>Takes back a transition.</summary>
    public void RemoveTransition(int from, int to) => Interlocked.Decrement(ref _cells[CoverageCells.OfTransition(from, to)]);

    /// <summary>Adds all that another has counted.</summary>
    public void Add(CoverageCounters other)
    {
        for (var i = 0; i < _cells.Length; i++)
        {
            Interlocked.Add(ref _cells[i], Interlocked.Read(ref other._cells[i]));
        }
    }

    /// <summary>What has been met so far.</summary>
    public CoverageReport Report()
    {
        var cells = new long[_cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Interlocked.Read(ref _cells[i]);
        }

        return new CoverageReport(cells);
    }
}
