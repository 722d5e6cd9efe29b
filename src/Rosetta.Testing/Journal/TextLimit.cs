namespace Rosetta.Testing.Journal;

/// <summary>Shortens texts.</summary>
internal static class TextLimit
{
    /// <summary>The beginning, without half a surrogate pair at its end: JSON could not carry that.</summary>
    public static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];
    }
}
