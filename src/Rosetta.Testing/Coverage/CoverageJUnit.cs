using System.Collections.Immutable;
using Rosetta.Testing.Reports;

namespace Rosetta.Testing.Coverage;

/// <summary>
/// The matrix as JUnit XML: a suite for each group, a case for each row. What was not met is skipped, not failed: how much is
/// demanded is for the floors to say, which are cases of their own.
/// </summary>
internal static class CoverageJUnit
{
    private const string Floors = "floors";

    public static string Of(CoverageReport report, IReadOnlyCollection<CoverageFloor> floors)
    {
        ImmutableArray<JUnitSuite> suites = [.. report.Groups.Select(group => new JUnitSuite(group.Kind.Word(), [.. group.Rows.Select(CaseOf)]))];
        return JUnitXml.Write(
            "rosetta coverage",
            "rosetta.coverage",
            floors.Count == 0 ? suites : suites.Add(new JUnitSuite(Floors, [.. floors.Select(floor => CaseOf(floor, report))])));
    }

    private static JUnitCase CaseOf(CoverageRow row) =>
        new(row.ToString(), row.IsMet ? JUnitVerdict.Passed : JUnitVerdict.Skipped, "the client has not met it");

    private static JUnitCase CaseOf(CoverageFloor floor, CoverageReport report) =>
        new(floor.ToString(), floor.IsReachedBy(report) ? JUnitVerdict.Passed : JUnitVerdict.Failed, floor.Complaint(report));
}
