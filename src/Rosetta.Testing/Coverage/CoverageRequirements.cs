namespace Rosetta.Testing.Coverage;

/// <summary>What a test or a build can demand of a report. Each throws <see cref="CoverageException"/> with the whole matrix.</summary>
public static class CoverageRequirements
{
    /// <summary>Demands every status of the specification.</summary>
    /// <exception cref="CoverageException">One was not met.</exception>
    public static void RequireEveryStatus(this CoverageReport report) => RequireAll(report, report.Statuses);

    /// <summary>Demands every code of the specification.</summary>
    /// <exception cref="CoverageException">One was not met.</exception>
    public static void RequireEveryCode(this CoverageReport report) => RequireAll(report, report.Codes);

    /// <summary>Demands every transition of the lifecycle, rework included.</summary>
    /// <exception cref="CoverageException">One was not met.</exception>
    public static void RequireEveryTransition(this CoverageReport report) => RequireAll(report, report.Transitions);

    /// <summary>Demands every fault that the fake can play.</summary>
    /// <exception cref="CoverageException">One was not met.</exception>
    public static void RequireEveryFault(this CoverageReport report) => RequireAll(report, report.Faults);

    /// <summary>Demands every mutant that the fake can play.</summary>
    /// <exception cref="CoverageException">One was not met.</exception>
    public static void RequireEveryMutant(this CoverageReport report) => RequireAll(report, report.Mutants);

    /// <summary>Demands a share of all there is.</summary>
    /// <param name="report">What was met.</param>
    /// <param name="percent">0 to 100.</param>
    /// <exception cref="CoverageException">Less was met.</exception>
    public static void RequireAtLeast(this CoverageReport report, int percent) => Require(report, new CoverageFloor(null, percent));

    /// <summary>Demands a share of one group.</summary>
    /// <param name="report">What was met.</param>
    /// <param name="kind">The group.</param>
    /// <param name="percent">0 to 100.</param>
    /// <exception cref="CoverageException">Less was met.</exception>
    public static void RequireAtLeast(this CoverageReport report, CoverageKind kind, int percent) => Require(report, new CoverageFloor(kind, percent));

    private static void Require(CoverageReport report, CoverageFloor floor)
    {
        if (!floor.IsReachedBy(report))
        {
            throw new CoverageException(report, floor.Complaint(report));
        }
    }

    private static void RequireAll(CoverageReport report, CoverageGroup group)
    {
        if (group.Met < group.Expected)
        {
            throw new CoverageException(report, $"Not all {group.Kind.Word()} were met; missing: {string.Join(", ", group.Missing)}.");
        }
    }
}
