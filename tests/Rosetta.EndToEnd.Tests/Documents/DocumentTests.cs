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
        var links = Link().Matches(File.ReadAllText(path))
            .Select(link => link.Groups[1].Value.Split('#')[0])
            .Where(link => link.Length > 0 && !link.Contains("://", StringComparison.Ordinal));

        links.Where(link => !Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, link))).Should().BeEmpty("{0} links to nothing that is not there", document);
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

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
