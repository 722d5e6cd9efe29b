using YamlDotNet.Core;

namespace Rosetta.Testing.Scenarios.Yaml;

/// <summary>Makes the YAML parser's complaints understandable.</summary>
internal static class YamlSyntax
{
    /// <param name="exception">What the parser threw.</param>
    /// <param name="text">The whole file.</param>
    /// <param name="reached">Where the last thing began that could be read.</param>
    /// <param name="bracketsFrom">From where on brackets are counted.</param>
    public static (Position At, ScenarioError Error) Explain(Exception exception, string text, Position reached, Position bracketsFrom)
    {
        var at = exception is YamlException { Start: var mark } ? new Position((int)mark.Line, (int)mark.Column) : reached;
        var isSurprised = exception is not YamlException || exception.Message.Contains("','", StringComparison.Ordinal);
        if (isSurprised && YamlBrackets.FindUnclosed(text, bracketsFrom) is var (bracket, opened))
        {
            return (opened, ScenarioErrors.NotClosed(bracket, bracket == '[' ? ']' : '}'));
        }

        if (exception.Message.Contains("anchor or alias", StringComparison.Ordinal))
        {
            return (at, ScenarioErrors.BareAnchor());
        }

        return FindTab(text, at.Line) is { } tab ? (tab, ScenarioErrors.TabIndent()) : (at, ScenarioErrors.Syntax(Cause(exception)));
    }

    private static string Cause(Exception exception) =>
        exception is YamlException { Message: { Length: > 0 } message } ? char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.') : "it breaks off";

    // The parser's mark is often in the line before the one with the tab.
    private static Position? FindTab(string text, int line)
    {
        using var reader = new StringReader(text);
        for (var number = 1; number <= line + 1 && reader.ReadLine() is { } content; number++)
        {
            var column = content.AsSpan().IndexOfAnyExcept(' ');
            if (number >= line && column >= 0 && content[column] == '\t')
            {
                return new Position(number, column + 1);
            }
        }

        return null;
    }
}
