using Rosetta.Testing.Reports;

namespace Rosetta.Testing.Gauntlets;

/// <summary>The report as JUnit XML: a suite for each group, a case for each obstacle.</summary>
internal static class GauntletJUnit
{
    public static string Of(GauntletReport report) => JUnitXml.Write(
        "rosetta gauntlet",
        "rosetta.gauntlet",
        [.. report.Results.GroupBy(result => result.Obstacle.Group).Select(group => new JUnitSuite(group.Key.Word(), [.. group.Select(CaseOf)]))]);

    private static JUnitCase CaseOf(GauntletResult result) => new(
        result.Obstacle.Id,
        result.IsRobust ? JUnitVerdict.Passed : result.IsWrong ? JUnitVerdict.Failed : JUnitVerdict.Skipped,
        GauntletText.Story(result));
}
