using System.Globalization;
using System.Net;
using System.Text;
using Rosetta.GetTask;

namespace Rosetta.Testing.Coverage;

/// <summary>The matrix as one HTML page that needs nothing from anywhere, light or dark as the reader has it.</summary>
internal static class CoverageHtml
{
    private const string Style = """
        :root { color-scheme: light dark; --line: #8886; --met: #2e7d3226; --not: #c6282826; }
        body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; }
        h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
        table { border-collapse: collapse; } th, td { border: 1px solid var(--line); padding: .2rem .6rem; }
        th { font-weight: 600; text-align: left; } td { text-align: right; font-variant-numeric: tabular-nums; }
        .met { background: var(--met); } .not { background: var(--not); }
        .wide { overflow-x: auto; } meter { width: 12rem; vertical-align: middle; }
        """;

    private const string NotMet = "\u2013";

    public static string Of(CoverageReport report)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n")
            .Append("<title>Rosetta coverage</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n")
            .Append("<h1>What the client has met: ").Append(CoveragePercent.Text(report.Met, report.Expected)).Append("</h1>\n");
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

        return page.Append("</body>\n</html>\n").ToString();
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
        var style = !isExpected ? "" : count > 0 ? " class=\"met\"" : " class=\"not\"";
        var text = count > 0 ? count.ToString(CultureInfo.InvariantCulture) : isExpected ? NotMet : "";
        page.Append("<td").Append(style).Append(title.Length == 0 ? "" : $" title=\"{Text(title)}\"").Append('>').Append(text).Append("</td>");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
