using System.Net;

namespace Rosetta.Testing.Reports;

/// <summary>A page that needs nothing from anywhere, light or dark as the reader has it.</summary>
internal static class HtmlPage
{
    /// <summary>The class of a cell that is as it should be.</summary>
    public const string Good = "met";

    /// <summary>The class of one that is not.</summary>
    public const string Bad = "not";

    private const string Style = """
        :root { color-scheme: light dark; --line: #8886; --met: #2e7d3226; --not: #c6282826; }
        body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; }
        h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
        table { border-collapse: collapse; } th, td { border: 1px solid var(--line); padding: .2rem .6rem; }
        th { font-weight: 600; text-align: left; vertical-align: top; } td { text-align: right; font-variant-numeric: tabular-nums; }
        td.text { text-align: left; vertical-align: top; } pre { max-width: 40rem; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
        .met { background: var(--met); } .not { background: var(--not); }
        .wide { overflow-x: auto; } meter { width: 12rem; vertical-align: middle; }
        """;

    /// <param name="title">Of the window.</param>
    /// <param name="heading">At the top.</param>
    /// <param name="body">Markup, below the heading.</param>
    public static string Of(string title, string heading, string body) =>
        $"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
        + $"<title>{Text(title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>{Text(heading)}</h1>\n{body}</body>\n</html>\n";

    /// <summary>Text as markup.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);
}
