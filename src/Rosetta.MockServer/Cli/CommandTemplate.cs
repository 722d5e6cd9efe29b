using System.Collections.Immutable;
using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Gauntlets;

namespace Rosetta.MockServer.Cli;

/// <summary>A command in words, some of which are filled in for each run. No shell sees it.</summary>
/// <param name="Words">The program, then what it is told.</param>
internal sealed record CommandTemplate(ImmutableArray<string> Words)
{
    /// <summary>Becomes the address, without a slash at its end.</summary>
    public const string Base = "{base}";

    /// <summary>What a text must be to be one.</summary>
    public const string Expected = "a command whose quotes are closed";

    private const string CampaignId = "{" + WireNames.CampaignId + "}";
    private const string AnnotationRequestId = "{" + WireNames.AnnotationRequestId + "}";
    private const string SceneId = "{" + WireNames.SceneId + "}";

    /// <summary>What is filled in, and what is expected of the command, for the help.</summary>
    public static readonly string Help =
        $"{Base}, {CampaignId}, {AnnotationRequestId} and {SceneId} are filled in. Its last line says what it concluded, such as {{\"kind\":\"found\",\"status\":3}}.";

    /// <summary>Whether the client is told where to ask.</summary>
    public bool HasBase => Words.Any(word => word.Contains(Base, StringComparison.Ordinal));

    /// <summary>Splits a text at spaces; single or double quotes keep words together, or make an empty one.</summary>
    /// <returns>None if a quote is not closed, or if there is no word.</returns>
    public static CommandTemplate? Read(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        var quote = '\0';
        var hasWord = false;
        foreach (var letter in text)
        {
            if (quote != '\0' ? letter == quote : letter is '\'' or '"')
            {
                quote = quote == '\0' ? letter : '\0';
                hasWord = true;
            }
            else if (quote == '\0' && char.IsWhiteSpace(letter))
            {
                Take(words, word, ref hasWord);
            }
            else
            {
                word.Append(letter);
                hasWord = true;
            }
        }

        Take(words, word, ref hasWord);
        return quote == '\0' && words.Count > 0 ? new CommandTemplate(words.ToImmutable()) : null;
    }

    /// <summary>The words of one run. What is filled in stays within its word, whatever it is.</summary>
    public ImmutableArray<string> For(GauntletRun run) =>
    [
        .. Words.Select(word => word
            .Replace(Base, run.BaseAddress.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal)
            .Replace(CampaignId, run.Ids.CampaignId, StringComparison.Ordinal)
            .Replace(AnnotationRequestId, run.Ids.AnnotationRequestId, StringComparison.Ordinal)
            .Replace(SceneId, run.Ids.SceneId, StringComparison.Ordinal)),
    ];

    private static void Take(ImmutableArray<string>.Builder words, StringBuilder word, ref bool hasWord)
    {
        if (hasWord)
        {
            words.Add(word.ToString());
        }

        word.Clear();
        hasWord = false;
    }
}
