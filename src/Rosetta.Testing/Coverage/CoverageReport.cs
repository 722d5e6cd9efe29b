using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Coverage;

/// <summary>
/// Which statuses, codes, transitions, faults and mutants a client has met, of all that there are. A value: it never changes.
/// </summary>
/// <remarks>
/// An answer counts when it is sent, and no longer if it did not arrive. What a fault or a mutant spoiled counts as that fault or
/// mutant only. A transition is two different statuses in a row for one task; errors between do not matter. Forced answers, stepping
/// back and resets interrupt it, and magic ids, which keep no state, have none.
/// </remarks>
public sealed class CoverageReport
{
    private readonly ImmutableArray<long> _cells;

    internal CoverageReport(ReadOnlySpan<long> cells)
    {
        _cells = [.. cells];
        Statuses = new(CoverageKind.Statuses, [.. StatusCatalogue.All.Select(row => new CoverageRow(row.Word, row.Number, CountOf(row.Status)))]);
        Codes = new(CoverageKind.Codes, [.. CodeCatalogue.All.Select(row => new CoverageRow(row.Word, row.Number, CountOf(row.Code)))]);
        Transitions = new(CoverageKind.Transitions, [.. CoverageCells.Usual.Select(RowOf)]);
        Faults = new(CoverageKind.Faults, [.. FaultCatalogue.All.Select(row => new CoverageRow(row.Word, null, CountOf(row.Fault)))]);
        Mutants = new(CoverageKind.Mutants, [.. MutantCatalogue.All.Select(row => new CoverageRow(row.Word, null, CountOf(row.Mutant)))]);
        OtherTransitions = [.. CoverageCells.Unusual.Select(RowOf).Where(row => row.IsMet)];
    }

    /// <summary>Nothing met.</summary>
    public static CoverageReport Empty { get; } = new(new long[CoverageCells.Count]);

    /// <summary>Rows of all groups that were met.</summary>
    public int Met => Groups.Sum(group => group.Met);

    /// <summary>Rows of all groups.</summary>
    public int Expected => Groups.Sum(group => group.Expected);

    /// <inheritdoc cref="CoverageGroup.Percent"/>
    public decimal Percent => CoveragePercent.Of(Met, Expected);

    /// <summary>The specification's eleven.</summary>
    public CoverageGroup Statuses { get; }

    /// <summary>The specification's five; every status answers the one of success.</summary>
    public CoverageGroup Codes { get; }

    /// <summary>Those of <see cref="Lifecycle"/>.</summary>
    public CoverageGroup Transitions { get; }

    /// <summary>Those of <see cref="FaultCatalogue"/>.</summary>
    public CoverageGroup Faults { get; }

    /// <summary>Those of <see cref="MutantCatalogue"/>.</summary>
    public CoverageGroup Mutants { get; }

    /// <summary>Transitions that were met and that our reading of the lifecycle does not have; nobody demands them.</summary>
    public ImmutableArray<CoverageRow> OtherTransitions { get; }

    /// <summary>All five, in the order of <see cref="CoverageKind"/>.</summary>
    [JsonIgnore]
    public ImmutableArray<CoverageGroup> Groups => [Statuses, Codes, Transitions, Faults, Mutants];

    /// <summary>Statuses that were not met.</summary>
    [JsonIgnore]
    public ImmutableArray<RosettaStatus> MissingStatuses => [.. StatusCatalogue.All.Select(row => row.Status).Where(status => CountOf(status) == 0)];

    /// <summary>Codes that were not met.</summary>
    [JsonIgnore]
    public ImmutableArray<RosettaCode> MissingCodes => [.. CodeCatalogue.All.Select(row => row.Code).Where(code => CountOf(code) == 0)];

    /// <summary>Transitions of the lifecycle that were not met.</summary>
    [JsonIgnore]
    public ImmutableArray<Transition> MissingTransitions => [.. CoverageCells.Usual.Where(transition => CountOf(transition) == 0)];

    /// <summary>Faults that were not met.</summary>
    [JsonIgnore]
    public ImmutableArray<FaultKind> MissingFaults => [.. FaultCatalogue.All.Select(row => row.Fault).Where(fault => CountOf(fault) == 0)];

    /// <summary>Mutants that were not met.</summary>
    [JsonIgnore]
    public ImmutableArray<MutantKind> MissingMutants => [.. MutantCatalogue.All.Select(row => row.Mutant).Where(mutant => CountOf(mutant) == 0)];

    /// <summary>All that any of the clients has met, as of one.</summary>
    public static CoverageReport Merge(params IEnumerable<CoverageReport> reports)
    {
        var cells = new long[CoverageCells.Count];
        foreach (var report in reports)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] += report._cells[i];
            }
        }

        return new CoverageReport(cells);
    }

    /// <summary>How often the status has arrived.</summary>
    public long CountOf(RosettaStatus status) => _cells[Outcome.Of(status).Index];

    /// <summary>How often the code has arrived.</summary>
    public long CountOf(RosettaCode code) =>
        CodeCatalogue.Get(code).IsSuccess ? StatusCatalogue.All.Sum(row => CountOf(row.Status)) : _cells[Outcome.Of(code).Index];

    /// <summary>How often the one status came next after the other; also for transitions that the lifecycle does not have.</summary>
    public long CountOf(Transition transition) => _cells[CoverageCells.Of(transition)];

    /// <summary>How often the client has met the fault.</summary>
    public long CountOf(FaultKind fault) => _cells[CoverageCells.Of(fault)];

    /// <summary>How often the mutant has arrived.</summary>
    public long CountOf(MutantKind mutant) => _cells[CoverageCells.Of(mutant)];

    /// <summary>Demands every status of the specification.</summary>
    /// <exception cref="CoverageException">One was not met; the message has the whole matrix.</exception>
    public void RequireEveryStatus() => CoverageDemand.All(this, Statuses);

    /// <summary>Demands every code of the specification.</summary>
    /// <exception cref="CoverageException">One was not met; the message has the whole matrix.</exception>
    public void RequireEveryCode() => CoverageDemand.All(this, Codes);

    /// <summary>Demands every transition of the lifecycle, rework included.</summary>
    /// <exception cref="CoverageException">One was not met; the message has the whole matrix.</exception>
    public void RequireEveryTransition() => CoverageDemand.All(this, Transitions);

    /// <summary>Demands every fault that the fake can play.</summary>
    /// <exception cref="CoverageException">One was not met; the message has the whole matrix.</exception>
    public void RequireEveryFault() => CoverageDemand.All(this, Faults);

    /// <summary>Demands every mutant that the fake can play.</summary>
    /// <exception cref="CoverageException">One was not met; the message has the whole matrix.</exception>
    public void RequireEveryMutant() => CoverageDemand.All(this, Mutants);

    /// <summary>Demands a share of all there is.</summary>
    /// <param name="percent">0 to 100.</param>
    /// <exception cref="CoverageException">Less was met; the message has the whole matrix.</exception>
    public void RequireAtLeast(int percent) => CoverageDemand.Floor(this, new CoverageFloor(null, percent));

    /// <summary>Demands a share of one group.</summary>
    /// <param name="kind">The group.</param>
    /// <param name="percent">0 to 100.</param>
    /// <exception cref="CoverageException">Less was met; the message has the whole matrix.</exception>
    public void RequireAtLeast(CoverageKind kind, int percent) => CoverageDemand.Floor(this, new CoverageFloor(kind, percent));

    /// <summary>The whole report as text of a format.</summary>
    /// <param name="format">Which.</param>
    /// <param name="floors">What is demanded; JUnit XML has a case for each.</param>
    public string Write(CoverageFormat format, params IReadOnlyCollection<CoverageFloor> floors) => format switch
    {
        CoverageFormat.Text => CoverageText.Of(this),
        CoverageFormat.JUnit => CoverageJUnit.Of(this, floors),
        CoverageFormat.Json => CoverageJson.Of(this),
        CoverageFormat.Html => CoverageHtml.Of(this),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
    };

    /// <summary>The whole matrix, for a person.</summary>
    public override string ToString() => CoverageText.Of(this);

    private CoverageRow RowOf(Transition transition) => new(transition.Words, null, CountOf(transition));
}
