using System.Text.RegularExpressions;

namespace Rosetta.EndToEnd.Tests.Documents;

/// <summary>What the documents show is what happens: each shell block runs against a freshly started server.</summary>
public sealed partial class DocumentTests
{
    public static TheoryData<string, int> Blocks
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var document in new[] { "README.md", "docs/admin-api.md", "docs/contracts.md", "docs/recording.md", "docs/testing.md" })
            {
                var count = ShellBlock.In(DocumentFiles.Read(document)).Length;
                foreach (var number in Enumerable.Range(1, count))
                {
                    rows.Add(document, number);
                }
            }

            return rows;
        }
    }

    public static TheoryData<string> Documents => [.. DocumentFiles.All];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_LinksToWhatIsThere(string document)
    {
        var path = DocumentFiles.InRepository(document);
        var links = Link().Matches(File.ReadAllText(path)).Select(link => link.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal));

        links.Where(link => !IsThere(path, link)).Should().BeEmpty("{0} links to nothing that is not there", document);
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Document_ShowsWhatReallyHappens(string document, int number)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var path = DocumentFiles.InRepository(document);
        var text = await File.ReadAllTextAsync(path, cancellation);
        var blocks = ShellBlock.In(text);
        var block = blocks[number - 1];
        var definitions = blocks.Take(number - 1).SelectMany(earlier => earlier.Commands).Where(command => command.IsDefinition);
        await using var server = await ServerProcess.StartAsync();

        var really = await ShellRun.RunAsync(block, definitions, server.Url, Repository.ServerAssembly, cancellation);

        // What differs in times only is left alone, so that a review sees what has changed.
        if (DocumentFiles.IsRewriting && ShellRun.WithoutTimes(really.Rendered()) != ShellRun.WithoutTimes(block.Rendered()))
        {
            await File.WriteAllTextAsync(path, text.Replace(block.Rendered(), really.Rendered(), StringComparison.Ordinal), cancellation);
            return;
        }

        ShellRun.WithoutTimes(really.Rendered()).Should().Be(
            ShellRun.WithoutTimes(block.Rendered()),
            "{0} shows it in line {1}; to write what really happens into it, run the tests with {2}=1",
            document,
            block.Line,
            DocumentFiles.RewriteVariable);
    }

    [Theory]
    [InlineData("docs/testing.md#the-first-test", true)]
    [InlineData("docs/testing.md#the-second-test", false)]
    [InlineData("#run-it-test-it", true)]
    [InlineData("docs/nowhere.md", false)]
    public void ALinkToNowhere_IsNoticed(string link, bool isThere) => IsThere(DocumentFiles.InRepository("README.md"), link).Should().Be(isThere);

    /// <summary>A reader has one server for all of the tour.</summary>
    [Fact]
    public async Task Readme_ReadFromTopToBottom_ShowsTheSame()
    {
        var blocks = ShellBlock.In(DocumentFiles.Read("README.md"));
        await using var server = await ServerProcess.StartAsync();
        var earlier = new List<ShellCommand>();

        foreach (var block in blocks)
        {
            var really = await ShellRun.RunAsync(block, earlier, server.Url, Repository.ServerAssembly, TestContext.Current.CancellationToken);
            ShellRun.WithoutTimes(really.Rendered()).Should().Be(
                ShellRun.WithoutTimes(block.Rendered()), "the block in line {0} leaves nothing behind that another block meets", block.Line);
            earlier.AddRange(block.Commands.Where(command => command.IsDefinition));
        }
    }

    private static bool IsThere(string document, string link)
    {
        var (file, heading) = link.Split('#') is [var before, var behind] ? (before, behind) : (link, null);
        var path = file.Length == 0 ? document : Path.Combine(Path.GetDirectoryName(document)!, file);
        return Path.Exists(path) && (heading is null || Heading().Matches(File.ReadAllText(path)).Any(line => Anchor(line.Groups[1].Value) == heading));
    }

    // As GitHub makes it.
    private static string Anchor(string heading) => NoAnchor().Replace(heading, "").Replace(' ', '-').ToLowerInvariant();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NoAnchor();
}
