using System.Globalization;
using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Reports;

namespace Rosetta.Testing.Coverage;

/// <summary>The matrix as one HTML page that needs nothing from anywhere, light or dark as the reader has it.</summary>
internal static class CoverageHtml
{
    private const string NotMet = "\u2013";

    public static string Of(CoverageReport report)
    {
        var page = new StringBuilder();
        foreach (var group in report.Groups)
        {
            AppendHead(page, group);
            if (group.Kind == CoverageKind.Transitions)
            {
                AppendGrid(page, report);
            }
            else
            {
                AppendRows(page, group);
            }
        }

        return HtmlPage.Of("Rosetta coverage", $"What the client has met: {CoveragePercent.Text(report.Met, report.Expected)}", page.ToString());
    }

    private static void AppendHead(StringBuilder page, CoverageGroup group) => page.Append(
        CultureInfo.InvariantCulture,
        $"<h2 id=\"{group.Kind.Word()}\">{Text(group.ToString())} <meter max=\"{group.Expected}\" value=\"{group.Met}\"></meter></h2>\n");

    private static void AppendRows(StringBuilder page, CoverageGroup group)
    {
        page.Append("<table>\n");
        foreach (var row in group.Rows)
        {
            page.Append("<tr><th scope=\"row\">").Append(Text(row.ToString())).Append("</th>");
            AppendCell(page, row.Count, isExpected: true, "");
            page.Append("</tr>\n");
        }

        page.Append("</table>\n");
    }

    // From each status down, to each across; what our reading of the lifecycle has is coloured.
    private static void AppendGrid(StringBuilder page, CoverageReport report)
    {
        page.Append("<div class=\"wide\"><table>\n<tr><th scope=\"col\">from \\ to</th>");
        foreach (var to in StatusCatalogue.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" title=\"{Text(to.Word)}\">{to.Number}</th>");
        }

        page.Append("</tr>\n");
        foreach (var from in StatusCatalogue.All)
        {
            page.Append("<tr><th scope=\"row\">").Append(Text(Outcome.Of(from.Status).ToString())).Append("</th>");
            foreach (var to in StatusCatalogue.All)
            {
                var transition = new Transition(from.Status, to.Status);
                AppendCell(page, report.CountOf(transition), Lifecycle.UsualAfter(from.Status).Contains(to.Status), transition.ToString());
            }

            page.Append("</tr>\n");
        }

        page.Append("</table></div>\n");
    }

    private static void AppendCell(StringBuilder page, long count, bool isExpected, string title)
    {
        var style = !isExpected ? "" : $" class=\"{(count > 0 ? HtmlPage.Good : HtmlPage.Bad)}\"";
        var text = count > 0 ? count.ToString(CultureInfo.InvariantCulture) : isExpected ? NotMet : "";
        page.Append("<td").Append(style).Append(title.Length == 0 ? "" : $" title=\"{Text(title)}\"").Append('>').Append(text).Append("</td>");
    }

    private static string Text(string text) => HtmlPage.Text(text);
}
