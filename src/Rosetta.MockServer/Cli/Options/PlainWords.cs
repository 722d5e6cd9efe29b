using System.Collections.Immutable;

namespace Rosetta.MockServer.Cli.Options;

/// <summary>
/// The command line of nearly every start, <c>--flag value --flag value</c>, taken apart without a parser: loading one takes as
/// long as a tenth of the whole start. Whatever is not as plain as that is left to it.
/// </summary>
internal static class PlainWords
{
    /// <param name="words">After the verb.</param>
    /// <param name="given">The same that the parser would give.</param>
    /// <returns>Whether the words were plain enough.</returns>
    public static bool TryRead(ReadOnlySpan<string> words, out GivenOptions given)
    {
        var options = ImmutableArray.CreateBuilder<GivenOption>(words.Length / 2);
        given = GivenOptions.None;
        for (var i = 0; i < words.Length; i += 2)
        {
            var row = Find(words[i]);
            if (row is null || row.Form == OptionForm.Switch || i + 1 == words.Length || !IsPlain(words[i + 1]) || options.Any(option => option.Row == row))
            {
                return false;
            }

            options.Add(new GivenOption(row, row.Flag, [words[i + 1]]));
        }

        given = new GivenOptions(options.ToImmutable(), [], []);
        return true;
    }

    private static OptionRow? Find(string word) => OptionTable.All.FirstOrDefault(row => row.Flag == word);

    private static bool IsPlain(string value) => value.Length > 0 && value[0] != '-' && value[0] != '[';
}
