using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using Rosetta.Contracts.Verification;

namespace Rosetta.Contracts.Reports;

/// <summary>A report for people: one page with all that it needs inside, to be sent around or kept with a build.</summary>
internal static class HtmlReport
{
    private static readonly string Css = ReadCss();

    public static string Write(VerificationReport report)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Text(Headline(report))}</title>
            <style>
            {Css}</style>
            </head>
            <body>
            <header class="{(report.IsGood ? "good" : "bad")}">
            <h1>{Text(Headline(report))}</h1>
            <p>{Text(Explanation(report))}</p>
            </header>
            <main>

            """);
        AppendTiles(html, report);
        foreach (var pact in report.Results.GroupBy(row => row.Interaction.Consumer))
        {
            AppendPact(html, pact.Key, [.. pact]);
        }

        html.Append(CultureInfo.InvariantCulture, $"""
            </main>
            <footer>Asked at {Text(report.Provider.ToString())} on {report.Started.UtcDateTime:yyyy-MM-dd} at {report.Started.UtcDateTime:HH:mm:ss} UTC; it took {Seconds(report.Duration)}.</footer>
            </body>
            </html>

            """);
        return html.ToString();
    }

    private static string Headline(VerificationReport report)
    {
        var provider = report.Results.Select(row => row.Interaction.Provider).FirstOrDefault() ?? "The provider";
        return report.IsGood ? $"{provider} keeps the contract{(report.Count(Verdict.NotVerified) > 0 ? ", as far as it was asked" : "")}"
            : report.Count(Verdict.Mismatched) > 0 ? $"{provider} does not keep the contract"
            : "Nothing can be said of the contract";
    }

    private static string Explanation(VerificationReport report)
    {
        var verified = string.Create(CultureInfo.InvariantCulture, $"{report.Count(Verdict.Verified)} of {report.Results.Length} interactions are answered as the consumers expect.");
        return report.Problem.Length > 0 ? $"{Capital(report.Problem)}."
            : report.Count(Verdict.NotVerified) > 0 ? $"{verified} What is not verified is not proven: it could not be brought about there."
            : report.Count(Verdict.NoAnswer) + report.Count(Verdict.Failed) > 0 ? $"{verified} The others could not be asked."
            : verified;
    }

    private static void AppendTiles(StringBuilder html, VerificationReport report)
    {
        html.Append("<ul class=\"tiles\">\n");
        foreach (var verdict in Enum.GetValues<Verdict>().Where(verdict => verdict is Verdict.Verified or Verdict.Mismatched || report.Count(verdict) > 0))
        {
            html.Append(CultureInfo.InvariantCulture, $"<li class=\"{Class(verdict)}\"><b>{report.Count(verdict)}</b> {Text(VerdictWords.Of(verdict))}</li>\n");
        }

        html.Append("</ul>\n");
    }

    private static void AppendPact(StringBuilder html, string consumer, IReadOnlyCollection<InteractionResult> results)
    {
        html.Append(CultureInfo.InvariantCulture, $"""
            <section>
            <h2>{Text(consumer)}</h2>
            <table>
            <thead><tr><th>Interaction</th><th>Given</th><th>Result</th><th class="time">Time</th></tr></thead>
            <tbody>

            """);
        foreach (var result in results)
        {
            AppendRow(html, result);
        }

        html.Append("</tbody>\n</table>\n</section>\n");
    }

    private static void AppendRow(StringBuilder html, InteractionResult result)
    {
        var given = string.Join(", ", result.Interaction.States.Select(state => state.ToString()));
        html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(result.Interaction.Description)}</td><td>{Text(given)}</td><td><span class=\"verdict {Class(result.Verdict)}\">{Text(VerdictWords.Of(result.Verdict))}</span></td><td class=\"time\">{Seconds(result.Duration)}</td></tr>\n");
        if (result.Verdict == Verdict.Verified)
        {
            return;
        }

        html.Append("<tr class=\"why\"><td colspan=\"4\">\n");
        foreach (var mismatch in result.Mismatches)
        {
            var note = mismatch.IsInferred ? " <em>Inferred: the specification shows this form in its samples and does not state it.</em>" : "";
            html.Append(CultureInfo.InvariantCulture, $"<p><code>{Text(mismatch.Path)}</code> {Text(mismatch.Text)}{note}</p>\n");
        }

        if (result.Reason.Length > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>{Text(Capital(result.Reason))}</p>\n");
        }

        if (result.Mismatches.Length > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<details><summary>What the Pact core says</summary><pre>{Text(result.CoreText)}</pre></details>\n");
        }

        html.Append("</td></tr>\n");
    }

    private static string Class(Verdict verdict) => VerdictWords.Of(verdict).Replace(' ', '-');

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string ReadCss()
    {
        using var css = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(css);
        return reader.ReadToEnd();
    }
}
