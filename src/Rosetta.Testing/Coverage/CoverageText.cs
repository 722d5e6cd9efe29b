using System.Globalization;
using System.Text;

namespace Rosetta.Testing.Coverage;

/// <summary>The matrix as text: a row for each thing, how often it was met, a dash where it was not.</summary>
internal static class CoverageText
{
    private const string NotMet = "-";
    private const int CountWidth = 8;

    public static string Of(CoverageReport report)
    {
        var text = new StringBuilder();
        text.Append("Coverage: ").Append(CoveragePercent.Text(report.Met, report.Expected)).Append('\n');
        foreach (var group in report.Groups)
        {
            text.Append('\n').Append(group).Append('\n');
            Append(text, group.Rows);
        }

        if (!report.OtherTransitions.IsEmpty)
        {
            text.Append("\ntransitions outside our reading of the lifecycle, demanded by nobody\n");
            Append(text, report.OtherTransitions);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<CoverageRow> rows)
    {
        foreach (var row in rows)
        {
            var count = row.IsMet ? row.Count.ToString(CultureInfo.InvariantCulture) : NotMet;
            text.Append(count.PadLeft(CountWidth)).Append("  ").Append(row).Append('\n');
        }
    }
}
