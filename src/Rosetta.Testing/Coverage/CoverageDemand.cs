namespace Rosetta.Testing.Coverage;

/// <summary>Holds a report against what is demanded.</summary>
internal static class CoverageDemand
{
    public static void All(CoverageReport report, CoverageGroup group)
    {
        if (group.Met < group.Expected)
        {
            throw new CoverageException(report, $"Not all {group.Kind.Word()} were met; missing: {string.Join(", ", group.Missing)}.");
        }
    }

    public static void Floor(CoverageReport report, CoverageFloor floor)
    {
        if (!floor.IsReachedBy(report))
        {
            throw new CoverageException(report, floor.Complaint(report));
        }
    }
}
