using System.Globalization;
using System.Text.RegularExpressions;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Scenarios.Format;

namespace Rosetta.Testing.Tests.Scenarios;

/// <summary><c>docs/scenarios.md</c> says what is so.</summary>
public partial class ScenariosDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Tree.Root, "docs", "scenarios.md"));

    [Fact]
    public void Statuses_AreTheCatalogue() =>
        Rows("### Statuses").Should().BeEquivalentTo(StatusCatalogue.All.Select(row => Row(row.Word, row.Number, row.Description)), options => options.WithStrictOrdering());

    [Fact]
    public void Errors_AreTheCatalogue() =>
        Rows("### Errors").Should().BeEquivalentTo(CodeCatalogue.Errors.Select(row => Row(row.Word, row.Number, row.Message)), options => options.WithStrictOrdering());

    [Fact]
    public void Faults_AreTheCatalogue() =>
        Rows("### Faults").Should().BeEquivalentTo(FaultCatalogue.All.Select(row => Row(row.Word, row.Description)), options => options.WithStrictOrdering());

    [Fact]
    public void Mutants_AreTheCatalogue() =>
        Rows("### Mutants").Should().BeEquivalentTo(
            MutantCatalogue.All.Select(row => Row(row.Word, row.Description, row.Robust.ToString().ToLowerInvariant())), options => options.WithStrictOrdering());

    [Fact]
    public void Keys_AreThoseThatTheReaderKnows()
    {
        Rows("## The keys of a file").Select(row => row[0]).Should().Equal(ScenarioFormat.Root.Keys.Select(key => $"`{key.Name}`"));
        Rows("## The keys of a step").Select(row => row[0]).Should().Equal(StepsFormat.Step.Keys.Select(key => $"`{key.Name}`"));
    }

    [Fact]
    public void HeadersOfTheServer_AreAllNamed() =>
        ServerHeaders.All.Select(row => row.Name).Append(ServerHeaders.Prefix).Should().OnlyContain(name => Document.Contains($"`{name}`", StringComparison.Ordinal));

    [Fact]
    public void Limits_AreTheReaders() =>
        Rows("## Limits").Select(row => row[1]).Should().Equal(
            $"{ScenarioLimits.FileBytes / 1024} KiB",
            $"{Number(ScenarioLimits.TextLength)} characters",
            $"{GetTaskRequestReader.MaxIdBytes} bytes",
            $"{ScenarioLimits.Depth}",
            Number(ScenarioLimits.Steps),
            Number(ScenarioLimits.Calls),
            $"{ScenarioLimits.For.TotalDays} days",
            $"{Delay.Max.TotalMinutes} minutes",
            $"{ScenarioLimits.Headers}, each value {Number(ScenarioLimits.HeaderLength)} characters",
            $"{ScenarioLimits.Chances} entries",
            $"{Number(ScenarioLimits.Patterns)} combinations of ids across its fields",
            $"{ScenarioLimits.Issues}");

    [Fact]
    public void ShippedStories_AreAllThereWithTheirDescriptions() =>
        Rows("## The shipped stories").Should().BeEquivalentTo(ShippedScenarios.All.Select(story => Row(story.Name, story.Description)), options => options.WithStrictOrdering());

    [Fact]
    public void Examples_AreReadWithoutErrors()
    {
        var examples = Blocks().Where(block => block.Language == "yaml" && !block.Text.Contains("aproved", StringComparison.Ordinal)).ToList();

        examples.Should().HaveCount(3);
        examples.Should().OnlyContain(example => !ScenarioReader.Read(example.Text, "the document", LifecycleRule.Off).HasErrors);
    }

    [Fact]
    public void TheBadExample_GivesTheOutputBelowIt()
    {
        var blocks = Blocks().ToList();
        var bad = blocks.FindIndex(block => block.Text.Contains("aproved", StringComparison.Ordinal));

        var reading = ScenarioReader.Read(blocks[bad].Text, "scenarios/slow-review.yaml");

        string.Join('\n', reading.Issues).Should().Be(blocks[bad + 1].Text.TrimEnd('\n'));
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string[] Row(string word, params object[] cells) =>
        [$"`{word}`", .. cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture)!)];

    // The rows of the first table after a heading, without the table's own two lines.
    private static List<string[]> Rows(string heading)
    {
        var after = Document[(Document.IndexOf(heading + "\n", StringComparison.Ordinal) + heading.Length)..];
        return [.. after.Split('\n').SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];
    }

    private static IEnumerable<(string Language, string Text)> Blocks() =>
        Block().Matches(Document).Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    [GeneratedRegex("^```(.*)\n((?:(?!```).*\n)*)```$", RegexOptions.Multiline)]
    private static partial Regex Block();
}
