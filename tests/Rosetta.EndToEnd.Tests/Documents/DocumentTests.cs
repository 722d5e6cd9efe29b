namespace Rosetta.EndToEnd.Tests.Documents;

/// <summary>What the documents show is what happens: each shell block runs against a freshly started server.</summary>
public sealed class DocumentTests
{
    // Set to 1, the test writes what really happened into the document, for review, instead of comparing.
    private const string RewriteVariable = "ROSETTA_REWRITE_DOCS";

    public static TheoryData<string, int> Blocks
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var document in new[] { "README.md" })
            {
                var count = ShellBlock.In(File.ReadAllText(Path.Combine(Repository.Root, document))).Length;
                foreach (var number in Enumerable.Range(1, count))
                {
                    rows.Add(document, number);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Document_ShowsWhatReallyHappens(string document, int number)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var path = Path.Combine(Repository.Root, document);
        var text = await File.ReadAllTextAsync(path, cancellation);
        var blocks = ShellBlock.In(text);
        var block = blocks[number - 1];
        var definitions = blocks.Take(number - 1).SelectMany(earlier => earlier.Commands).Where(command => command.IsDefinition);
        await using var server = await ServerProcess.StartAsync();

        var really = await ShellRun.RunAsync(block, definitions, server.Url, Repository.ServerAssembly, cancellation);

        if (Environment.GetEnvironmentVariable(RewriteVariable) == "1")
        {
            await File.WriteAllTextAsync(path, text.Replace(block.Rendered(), really.Rendered(), StringComparison.Ordinal), cancellation);
            return;
        }

        ShellRun.WithoutTimes(really.Rendered()).Should().Be(
            ShellRun.WithoutTimes(block.Rendered()),
            "{0} shows it in line {1}; to write what really happens into it, run the tests with {2}=1",
            document,
            block.Line,
            RewriteVariable);
    }
}
