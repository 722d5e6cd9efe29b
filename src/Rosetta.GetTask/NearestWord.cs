namespace Rosetta.GetTask;

/// <summary>"Did you mean …?"</summary>
public static class NearestWord
{
    // Longer words are not typed by hand; comparing them would only cost time.
    private const int LongestWord = 64;

    // Three letters stand in too many words by chance.
    private const int ShortestPart = 4;

    /// <summary>
    /// The word that was most likely meant: fewest letters inserted, left out, replaced or swapped with their neighbour,
    /// upper and lower case alike, the first of several equally near. A third of the letters may be wrong, at least one.
    /// If nothing is so near, the only word that holds the given one. Else none.
    /// </summary>
    public static string? Find(string word, IEnumerable<string> words)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        return Nearest(word, words) ?? OnlyOneThatHolds(word, words);
    }

    /// <summary>The same as the end of a sentence: <c>; did you mean 'approved'?</c>, or nothing.</summary>
    public static string Question(string word, IEnumerable<string> words) => Find(word, words) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    private static string? Nearest(string word, IEnumerable<string> words)
    {
        var bound = Math.Max(1, word.Length / 3) + 1;
        string? nearest = null;
        foreach (var candidate in words)
        {
            if (candidate.Length <= LongestWord && Math.Abs(candidate.Length - word.Length) < bound && Distance(word, candidate) is var distance && distance < bound)
            {
                nearest = candidate;
                bound = distance;
            }
        }

        return nearest;
    }

    private static string? OnlyOneThatHolds(string word, IEnumerable<string> words)
    {
        if (word.Length < ShortestPart)
        {
            return null;
        }

        string? only = null;
        foreach (var candidate in words)
        {
            if (candidate.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                if (only is not null)
                {
                    return null;
                }

                only = candidate;
            }
        }

        return only;
    }

    // Optimal string alignment: the edit distance in which swapping two neighbours counts as one.
    private static int Distance(string from, string to)
    {
        Span<int> beforeLast = stackalloc int[LongestWord + 1];
        Span<int> last = stackalloc int[LongestWord + 1];
        Span<int> row = stackalloc int[LongestWord + 1];
        for (var column = 0; column <= to.Length; column++)
        {
            row[column] = column;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = last[j - 1] + (Same(from[i - 1], to[j - 1]) ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(from[i - 1], to[j - 2]) && Same(from[i - 2], to[j - 1]))
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }
        }

        return row[to.Length];
    }

    private static bool Same(char one, char other) => char.ToLowerInvariant(one) == char.ToLowerInvariant(other);
}
