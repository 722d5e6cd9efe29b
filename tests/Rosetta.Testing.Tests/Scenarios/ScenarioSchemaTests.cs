using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using NJsonSchema;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Scenarios.Format;

namespace Rosetta.Testing.Tests.Scenarios;

public class ScenarioSchemaTests
{
    private const string Update = "ROSETTA_UPDATE";

    /// <summary>Texts about what a JSON Schema can't see or can't say: a file with no other errors is refused by the reader alone.</summary>
    private static readonly ImmutableHashSet<string> BeyondSchemas =
    [
        // The file as a whole: an editor that can't read it as YAML says so itself.
        nameof(ScenarioErrors.TooLarge), nameof(ScenarioErrors.BadCharacter), nameof(ScenarioErrors.Syntax), nameof(ScenarioErrors.TabIndent),
        nameof(ScenarioErrors.NotClosed), nameof(ScenarioErrors.BareAnchor), nameof(ScenarioErrors.SecondDocument), nameof(ScenarioErrors.TooDeep),
        nameof(ScenarioErrors.NameIsNotFileName),

        // YAML that is resolved, or lost, before a schema sees it.
        nameof(ScenarioErrors.Anchor), nameof(ScenarioErrors.Alias), nameof(ScenarioErrors.Tag), nameof(ScenarioErrors.MergeKey), nameof(ScenarioErrors.KeyIsNoText),
        nameof(ScenarioErrors.DuplicateKey), nameof(ScenarioErrors.DuplicateHeader), nameof(ScenarioErrors.RepeatedPercent),

        // What one part demands of another.
        nameof(ScenarioErrors.Unreachable), nameof(ScenarioErrors.ThenUnreachable), nameof(ScenarioErrors.DelayReversed), nameof(ScenarioErrors.MedianOverP99),
        nameof(ScenarioErrors.TooManyPatterns), nameof(ScenarioErrors.ChancesOverAll),
    ];

    [Fact]
    public void TheCommittedSchema_IsTheGeneratedOne()
    {
        var file = Path.Combine(Tree.Scenarios, "scenario.schema.json");
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(file, ScenarioSchema.Json);
        }

        File.ReadAllText(file).Should().Be(
            ScenarioSchema.Json,
            $"the file is generated; {Update}=1 dotnet test --project tests/Rosetta.Testing.Tests --filter-class '*ScenarioSchemaTests' writes it anew");
    }

    [Fact]
    public void TheSchema_IsDraft07AndUsesOnlyItsWords()
    {
        var schema = JsonNode.Parse(ScenarioSchema.Json)!;

        schema["$schema"]!.GetValue<string>().Should().Be("http://json-schema.org/draft-07/schema#");
        SchemaWords.Of(schema).Distinct().Should().BeSubsetOf(SchemaWords.Plain);
    }

    [Fact]
    public void TheSchema_ExplainsEveryKey()
    {
        var properties = JsonNode.Parse(ScenarioSchema.Json)!["properties"]!.AsObject();

        properties.Select(one => one.Key).Should().Equal("name", "description", "per", "when", "steps", "then", "chance", "$schema");
        properties.Should().OnlyContain(one => one.Value!["description"] != null);
        Step["properties"]!.AsObject().Select(one => one.Key).Should().Equal("status", "error", "fault", "mutant", "httpStatus", "headers", "delay", "calls", "for", "until");
    }

    [Fact]
    public void TheSchema_OffersAllWordsAndNumbers()
    {
        Choices("status").Should().Equal(
            "creation-failed", "0", "created", "1", "waiting-for-annotation", "2", "annotating", "3", "annotated", "4", "waiting-for-review", "5",
            "reviewing", "6", "waiting-for-qc", "8", "in-qc", "9", "qc-completed", "10", "approved", "11");
        Choices("error").Should().Equal("service-hiccuped", "5000", "annotation-request-not-exists", "53003", "scene-not-exists", "56001", "campaign-not-exists", "51008");
        Choices("fault").Should().Equal(FaultCatalogue.All.Select(row => row.Word));
        Choices("mutant").Should().Equal(MutantCatalogue.All.Select(row => row.Word));
    }

    [Theory]
    [MemberData(nameof(CorpusFile.Names), MemberType = typeof(CorpusFile))]
    public async Task SchemaAndReader_AgreeOnTheCorpus(string name)
    {
        var file = CorpusFile.Get(name);
        var (reading, textIds) = file.Read();

        var isBeyond = reading.HasErrors && textIds.Zip(reading.Issues).All(one => BeyondSchemas.Contains(one.First) || !one.Second.IsError);
        var complaints = await Complaints(file.Text);

        if (isBeyond)
        {
            complaints.Should().BeNullOrEmpty("the list of what a schema can't say should not be longer than needed");
        }
        else
        {
            complaints.Should().NotBeNull("only a file beyond schemas can't be shown to one");
            complaints!.Any().Should().Be(reading.HasErrors, string.Join('\n', complaints!));
        }
    }

    [Fact]
    public async Task SchemaAndReader_AgreeOnKeysAndValuesThrownTogether()
    {
        var schema = await JsonSchema.FromJsonAsync(ScenarioSchema.Json, TestContext.Current.CancellationToken);
        Gen.Select(EntriesOf(StepEntries).Array[0, 3], EntriesOf(RootEntries).Array[0, 2]).Sample(
            (step, root) =>
            {
                var text = $"{{ {string.Join(", ", root.Append($"\"steps\": [{{ {string.Join(", ", step)} }}]").Append("\"name\": \"a\""))} }}";
                var issues = new IssueList("");
                var reading = ScenarioReader.Read(text, "", LifecycleRule.Off, issues);
                if (!issues.TextIds.Any(BeyondSchemas.Contains))
                {
                    schema.Validate(YamlJson.Of(ScenarioReader.ReadTree(text, issues)!)!.ToJsonString()).Should().Match(complaints => complaints.Any() == reading.HasErrors, $"{text}: {string.Join(' ', reading.Issues)}");
                }
            },
            iter: 1_000);
    }

    [Fact]
    public void WhatIsBeyondSchemas_IsShownByTheCorpus() =>
        CorpusFile.All.SelectMany(file => file.Read().TextIds).Should().Contain(BeyondSchemas);

    [Fact]
    public void ThePatternOfPercentages_AcceptsWhatTheReaderAccepts()
    {
        var pattern = new Regex(ChanceFormat.PercentPattern);
        Gen.String[Gen.Char["0123456789.%-"], 0, 6].Select(text => text + "%").Sample(
            text => pattern.IsMatch(text).Should().Be(ChanceFormat.TryParsePercent(text, out _), text), iter: 20_000);
    }

    [Fact]
    public void ThePatternOfNames_AcceptsWhatTheReaderAccepts()
    {
        var pattern = new Regex(TextKind.NamePattern);
        Gen.String[Gen.Char["abz019-_A é"], 0, 6].Sample(text => pattern.IsMatch(text).Should().Be(TextKind.IsName(text), text), iter: 20_000);
    }

    [Fact]
    public void ThePatternsOfHeaders_AcceptWhatTheReaderAccepts()
    {
        var name = new Regex(HeadersFormat.NamePattern);
        var value = new Regex(HeadersFormat.ValuePattern);
        var owned = Gen.OneOf(Gen.Const("Content-Length"), Gen.Const("te"), Gen.Const("X-rosetta-"), Gen.Const("DATE"), Gen.Const(""));
        Gen.Select(owned, Gen.String[Gen.Char["aZ0-~ :^é\"]\\"], 0, 4]).Select(pair => pair.Item1 + pair.Item2).Sample(
            text =>
            {
                name.IsMatch(text).Should().Be(HeadersFormat.IsName(text) && ServerHeaders.ReasonAgainst(text) is null, text);
                value.IsMatch(text).Should().Be(HeadersFormat.IsValue(text), text);
            },
            iter: 20_000);
    }

    private const string StepEntries =
        """
        "status": 3|"status": "created"|"status": "11"|"status": 7|"status": "7"|"status": 3.5|"status": true|"status": [1]|"status": null
        "error": 5000|"error": "5000"|"error": 2000|"error": "scene-not-exists"|"error": "success"|"fault": "reset"|"fault": "slow-body"|"fault": "timeout"|"fault": 1
        "mutant": "reordered"|"mutant": "x"|"calls": 1|"calls": 0|"calls": "1"|"calls": 1000001|"calls": 1.5|"for": "1s"|"for": "0s"|"for": "x"|"for": 5|"until": "advanced"|"until": "x"
        "httpStatus": 503|"httpStatus": 204|"httpStatus": 199|"httpStatus": "503"|"httpStatus": 600|"headers": {}|"headers": { "A": 1, "B": "x", "C": true }|"headers": { "Date": "x" }
        "headers": { "A b": "x" }|"headers": { "A": null }|"headers": { "A": " x" }|"headers": { "A": [] }|"headers": "x"|"delay": "1s"|"delay": "0s"|"delay": "1s..2s"|"delay": "0s..1s"|"delay": "0s..0s"
        "delay": 1|"delay": { "median": "1s", "p99": "2s" }|"delay": { "median": "0s", "p99": "2s" }|"delay": { "median": "1s" }|"delay": {}|"delay": { "median": "1s", "p99": "2s", "x": 1 }|"x": 1
        """;

    private const string RootEntries =
        """
        "description": "x"|"description": 1|"description": null|"description": ""|"per": "task"|"per": "session"|"per": "x"|"per": 1|"then": "hold"|"then": "x"|"$schema": "x"|"$schema": 1|"x": {}
        "when": {}|"when": null|"when": { "sceneId": "a" }|"when": { "sceneId": "" }|"when": { "sceneId": "a*" }|"when": { "sceneId": "*" }|"when": { "sceneId": "a*b" }|"when": { "sceneId": 1 }|"when": { "sceneId": [] }
        "when": { "sceneId": ["a", "b*"] }|"when": { "sceneId": ["a", "a"] }|"when": { "sceneId": [null] }|"when": { "x": "a" }|"when": { "campaignId": "a", "annotationRequestId": "b" }|"when": ["a"]
        "chance": {}|"chance": { "5%": { "error": 5000 } }|"chance": { "0%": { "error": 5000 } }|"chance": { "5%": {} }|"chance": { "5%": { "status": 3, "error": 5000 } }|"chance": { "5%": { "status": 3, "calls": 1 } }
        "chance": { "0.5%": { "fault": "close", "headers": {} } }|"chance": { "5%": 5000 }|"chance": { "5": { "error": 5000 } }|"chance": null|"chance": []
        """;

    private static Gen<string> EntriesOf(string table) => Gen.OneOf([.. table.ReplaceLineEndings("|").Split('|').Select(Gen.Const)]);

    private static JsonNode Step => JsonNode.Parse(ScenarioSchema.Json)!["properties"]!["steps"]!["items"]!;

    private static IEnumerable<string> Choices(string key) =>
        Step["properties"]![key]!["anyOf"]!.AsArray().Where(one => one!["enum"] is not null).SelectMany(one => one!["enum"]!.AsArray()).Select(one => one!.ToString());

    // None if the file can't be made JSON.
    private static async Task<IReadOnlyList<string>?> Complaints(string text)
    {
        var issues = new IssueList("");
        var root = ScenarioReader.ReadTree(text, issues);
        var schema = await JsonSchema.FromJsonAsync(ScenarioSchema.Json, TestContext.Current.CancellationToken);
        if (root is null && !issues.TextIds.SequenceEqual([nameof(ScenarioErrors.Empty)]))
        {
            return null;
        }

        return [.. schema.Validate((root is null ? null : YamlJson.Of(root))?.ToJsonString() ?? "null").Select(one => one.ToString())];
    }
}
