using System.Collections.Frozen;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Coverage;

/// <summary>Finds what is counted by the names that reports have.</summary>
internal static class CoverageNames
{
    // Success is no cell of its own: it is the sum of the statuses.
    private static readonly FrozenDictionary<(CoverageKind, string), int?> Cells = new Dictionary<(CoverageKind, string), int?>(
    [
        .. StatusCatalogue.All.Select(row => Row(CoverageKind.Statuses, row.Word, Outcome.Of(row.Status).Index)),
        .. CodeCatalogue.All.Select(row => Row(CoverageKind.Codes, row.Word, row.IsSuccess ? null : Outcome.Of(row.Code).Index)),
        .. CoverageCells.Usual.Concat(CoverageCells.Unusual).Select(row => Row(CoverageKind.Transitions, row.Words, CoverageCells.Of(row))),
        .. FaultCatalogue.All.Select(row => Row(CoverageKind.Faults, row.Word, CoverageCells.Of(row.Fault))),
        .. MutantCatalogue.All.Select(row => Row(CoverageKind.Mutants, row.Word, CoverageCells.Of(row.Mutant))),
    ]).ToFrozenDictionary();

    /// <summary>Finds the cell of a name.</summary>
    /// <param name="kind">The group.</param>
    /// <param name="name">As in <see cref="CoverageRow.Name"/>.</param>
    /// <param name="cell">None if it follows from others.</param>
    public static bool TryFind(CoverageKind kind, string name, out int? cell) => Cells.TryGetValue((kind, name), out cell);

    private static KeyValuePair<(CoverageKind, string), int?> Row(CoverageKind kind, string name, int? cell) => new((kind, name), cell);
}
