namespace Rosetta.Testing.Scenarios.Yaml;

/// <summary>Which characters a file may hold: text, and no others.</summary>
internal static class YamlCharacters
{
    /// <summary>
    /// Finds the first character that is no text, or that YAML readers disagree on: control characters, halves of surrogate pairs,
    /// byte order marks inside, and the three line breaks that only old YAML knows.
    /// </summary>
    public static bool TryFindForbidden(string text, out int character, out Position at)
    {
        var (line, lineStart) = (1, 0);
        for (var index = 0; index < text.Length; index++)
        {
            var one = text[index];
            if (char.IsHighSurrogate(one) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }
            else if (IsForbidden(one))
            {
                (character, at) = (one, new Position(line, index - lineStart + 1));
                return true;
            }
            else if (one == '\n' || (one == '\r' && !(index + 1 < text.Length && text[index + 1] == '\n')))
            {
                (line, lineStart) = (line + 1, index + 1);
            }
        }

        (character, at) = (0, default);
        return false;
    }

    private static bool IsForbidden(char one) => one switch
    {
        '\t' or '\n' or '\r' => false,
        < ' ' or (>= '\u007f' and <= '\u009f') => true,
        '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff' => true,
        _ => char.IsSurrogate(one),
    };
}
