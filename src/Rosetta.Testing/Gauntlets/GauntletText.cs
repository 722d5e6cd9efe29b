using System.Globalization;
using System.Text;

namespace Rosetta.Testing.Gauntlets;

/// <summary>The report as text: a row for each obstacle, what is wrong in full.</summary>
internal static class GauntletText
{
    private const string Wrong = "WRONG";
    private const string Accepted = "accepted";
    private const string Good = "ok";

    private static readonly int IdWidth = ObstacleCatalogue.All.Max(obstacle => obstacle.Id.Length);

    public static string Headline(GauntletReport report)
    {
        var robust = report.Results.Count(result => result.IsRobust);
        var accepted = report.Results.Count(result => result is { IsRobust: false, IsWrong: false });
        var text = Invariant($"Gauntlet: {robust} of {report.Results.Length} handled as a robust client does");
        return accepted == 0 ? text : Invariant($"{text}, {accepted} accepted");
    }

    public static string Of(GauntletReport report)
    {
        var text = new StringBuilder(Headline(report)).Append('\n');
        foreach (var group in report.Results.GroupBy(result => result.Obstacle.Group))
        {
            text.Append('\n').Append(group.Key.Word()).Append('\n');
            foreach (var result in group)
            {
                text.Append(Row(result)).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>What is wrong, first; then everything.</summary>
    public static string Complaint(GauntletReport report)
    {
        var text = new StringBuilder();
        foreach (var result in report.Wrong)
        {
            text.Append(CultureInfo.InvariantCulture, $"{result.Obstacle.Id}: {result.Why}.\n  expected: {result.Obstacle.Expected}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"To accept a weakness: report.{nameof(GauntletReport.Except)}(\"{report.Wrong[0].Obstacle.Id}\", \"the reason\")");
        return report.Results.Length == 1
            ? text.Append(CultureInfo.InvariantCulture, $", or of one row: result with {{ {nameof(GauntletResult.Accepted)} = \"the reason\" }}.").ToString()
            : text.Append(".\n\n").Append(Of(report)).ToString();
    }

    public static string Row(GauntletResult result)
    {
        var row = $"  {Mark(result),-8}  {result.Obstacle.Id.PadRight(IdWidth)}  {result.Handling.Word()}";
        return result.IsRobust ? row : $"{row}: {Story(result)}";
    }

    /// <summary>What the client did, and why that is accepted if it is.</summary>
    public static string Story(GauntletResult result) => result is { IsRobust: false, Accepted: { } reason } ? $"{result.Why} (accepted: {reason})" : result.Why;

    private static string Mark(GauntletResult result) => result.IsRobust ? Good : result.IsWrong ? Wrong : Accepted;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
