using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rosetta.EndToEnd.Tests.Documents;

/// <summary>A fenced block of a document, and the file that it says it is from.</summary>
/// <param name="Line">Of the fence, from 1.</param>
/// <param name="Language">As the fence names it.</param>
/// <param name="Text">Without the fences.</param>
/// <param name="File">From the repository's root; none if it says nothing.</param>
/// <param name="Snippet">The part of the file; none for all of it.</param>
internal sealed partial record QuotedBlock(int Line, string Language, string Text, string? File, string? Snippet)
{
    private const string Fence = "```";

    private static readonly ImmutableArray<string> LanguagesOfCode = ["csharp", "cs", "c#", "js", "javascript", "mjs"];

    /// <summary>Whether it is code of a sample's language, which nobody would notice to be stale if it were typed by hand.</summary>
    public bool HasToSayWhereFrom => LanguagesOfCode.Contains(Language, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a reader needs to find it.</summary>
    public override string ToString() => $"the {Language} block in line {Line}";

    /// <summary>All fenced blocks of a document.</summary>
    public static ImmutableArray<QuotedBlock> In(string markdown)
    {
        var blocks = ImmutableArray.CreateBuilder<QuotedBlock>();
        var lines = markdown.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, Fence, i + 1);
                var source = Source().Match(i > 0 ? lines[i - 1] : "");
                blocks.Add(new QuotedBlock(i + 1, lines[i][Fence.Length..], string.Join('\n', lines[(i + 1)..end]), Group(source, 1), Group(source, 2)));
                i = end;
            }
        }

        return blocks.ToImmutable();
    }

    /// <summary>What its file has.</summary>
    public string TextOfFile()
    {
        var path = DocumentFiles.InRepository(File!);
        System.IO.File.Exists(path).Should().BeTrue("{0} says that it is from {1}", this, File);
        var text = System.IO.File.ReadAllText(path);
        return Snippet is null ? text.TrimEnd('\n') : Cut(text);
    }

    /// <summary>The document with what the file has in the place of the block.</summary>
    public string ReplacedIn(string markdown)
    {
        var lines = markdown.Split('\n');
        var end = Array.IndexOf(lines, Fence, Line);
        return string.Join('\n', [.. lines[..Line], TextOfFile(), .. lines[end..]]);
    }

    private string Cut(string text)
    {
        var parts = text.Split($"// begin-snippet: {Snippet}\n");
        parts.Should().HaveCount(2, "{0} has the mark of the snippet {1} once", File, Snippet);
        var lines = parts[1].Split("// end-snippet")[0].TrimEnd().Split('\n');
        var indent = lines[0].Length - lines[0].TrimStart().Length;
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : ""));
    }

    private static string? Group(Match match, int group) => match.Groups[group] is { Success: true } found ? found.Value : null;

    [GeneratedRegex("^<!-- from (\\S+?)(?:, snippet (\\S+))? -->$")]
    private static partial Regex Source();
}
