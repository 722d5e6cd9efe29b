namespace Rosetta.Testing.Scenarios.Yaml;

/// <summary>Guesses which bracket was forgotten, since the parser says only that it was surprised later on.</summary>
internal static class YamlBrackets
{
    /// <summary>The first bracket, from the given place on, that nothing closes, or that the other kind does.</summary>
    public static (char Bracket, Position At)? FindUnclosed(string text, Position from)
    {
        var open = new Stack<(char Bracket, Position At)>();
        var (line, column) = (1, 0);
        char? quote = null;
        var before = '\n';
        foreach (var one in text)
        {
            column++;
            if (line > from.Line || (line == from.Line && column >= from.Column))
            {
                if (quote is null && open.TryPeek(out var last) && one == (last.Bracket == '[' ? '}' : ']'))
                {
                    return last;
                }

                quote = Step(one, before, quote, new Position(line, column), open);
            }

            if (one == '\n')
            {
                (line, column) = (line + 1, 0);
            }

            before = one;
        }

        return open.Count == 0 ? null : open.Last();
    }

    private static char? Step(char one, char before, char? quote, Position at, Stack<(char Bracket, Position At)> open)
    {
        switch (one)
        {
            case '"' or '\'' when quote == one:
            case '\n' when quote == '#':
                return null;

            // An apostrophe within a text quotes nothing, nor does a number sign there begin a comment.
            case '"' or '\'' when quote is null && !char.IsLetterOrDigit(before):
            case '#' when quote is null && char.IsWhiteSpace(before):
                return one;
            case '[' or '{' when quote is null:
                open.Push((one, at));
                return null;
            case ']' or '}' when quote is null:
                open.TryPop(out _);
                return null;
            default:
                return quote;
        }
    }
}
