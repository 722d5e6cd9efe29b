using System.Globalization;
using System.Text;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Reports;

namespace Rosetta.Testing.Gauntlets;

/// <summary>The report as one HTML page that needs nothing from anywhere.</summary>
internal static class GauntletHtml
{
    // A client that asks on and on has thousands; the first ones show it.
    private const int MostCalls = 50;

    public static string Of(GauntletReport report)
    {
        var body = new StringBuilder();
        foreach (var group in report.Results.GroupBy(result => result.Obstacle.Group))
        {
            AppendGroup(body, group.Key, [.. group]);
        }

        return HtmlPage.Of("Rosetta gauntlet", GauntletText.Headline(report), body.ToString());
    }

    private static void AppendGroup(StringBuilder body, ObstacleGroup group, GauntletResult[] results)
    {
        body.Append(CultureInfo.InvariantCulture, $"<h2 id=\"{group.Word()}\">{group.Word()}: {results.Count(result => result.IsRobust)} of {results.Length}</h2>\n")
            .Append("<table>\n<tr><th>obstacle</th><th>what the client meets</th><th>what a robust one does</th><th>what it did</th><th>calls</th></tr>\n");
        foreach (var result in results)
        {
            AppendRow(body, result);
        }

        body.Append("</table>\n");
    }

    private static void AppendRow(StringBuilder body, GauntletResult result)
    {
        var style = result.IsWrong ? HtmlPage.Bad : HtmlPage.Good;
        body.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{HtmlPage.Text(result.Obstacle.Id)}</th>")
            .Append(CultureInfo.InvariantCulture, $"<td class=\"text\">{HtmlPage.Text(result.Obstacle.Description)}</td>")
            .Append(CultureInfo.InvariantCulture, $"<td class=\"text\">{HtmlPage.Text(result.Obstacle.Expected)}</td>")
            .Append(CultureInfo.InvariantCulture, $"<td class=\"text {style}\"><strong>{HtmlPage.Text(result.Handling.Word())}</strong>: {HtmlPage.Text(GauntletText.Story(result))}</td><td class=\"text\">");
        AppendCalls(body, result);
        body.Append("</td></tr>\n");
    }

    private static void AppendCalls(StringBuilder body, GauntletResult result)
    {
        body.Append(CultureInfo.InvariantCulture, $"<details><summary>{result.Entries.Length}</summary><ol>");
        foreach (var entry in result.Entries.Take(MostCalls))
        {
            body.Append(CultureInfo.InvariantCulture, $"<li>{HtmlPage.Text(Call(entry))}<pre>{HtmlPage.Text(entry.Request.Body.Text ?? "")}\n{HtmlPage.Text(entry.Response.Body.Text ?? "")}</pre></li>");
        }

        body.Append("</ol>")
            .Append(result.Entries.Length > MostCalls ? string.Create(CultureInfo.InvariantCulture, $"<p>and {result.Entries.Length - MostCalls} more</p>") : "")
            .Append("</details>");
    }

    private static string Call(JournalEntry entry) => string.Create(
        CultureInfo.InvariantCulture, $"{entry.Request.Method} {entry.Request.Path}: {entry.Outcome.Word}, HTTP {entry.HttpStatus}");
}
