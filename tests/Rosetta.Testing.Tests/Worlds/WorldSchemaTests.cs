using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CsCheck;
using NJsonSchema;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Tests.Scenarios;
using Rosetta.Testing.Worlds;

namespace Rosetta.Testing.Tests.Worlds;

public class WorldSchemaTests
{
    private const string Update = "ROSETTA_UPDATE";

    /// <summary>Texts about what a JSON Schema can't say: it counts an id's characters and not its bytes, and looks at one item at a time.</summary>
    private static readonly ImmutableHashSet<string> BeyondSchemas =
        [nameof(ScenarioErrors.IdTooLong), nameof(WorldErrors.RepeatedId), nameof(WorldErrors.UnknownScenario), nameof(ScenarioErrors.DuplicateKey)];

    [Fact]
    public void TheCommittedSchema_IsTheGeneratedOne()
    {
        var file = Path.Combine(Tree.Scenarios, "world.schema.json");
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(file, WorldSchema.Json);
        }

        File.ReadAllText(file).Should().Be(
            WorldSchema.Json,
            $"the file is generated; {Update}=1 dotnet test --project tests/Rosetta.Testing.Tests --filter-class '*WorldSchemaTests' writes it anew");
    }

    [Fact]
    public void TheSchema_IsDraft07AndUsesOnlyItsWords()
    {
        var schema = JsonNode.Parse(WorldSchema.Json)!;

        schema["$schema"]!.GetValue<string>().Should().Be("http://json-schema.org/draft-07/schema#");
        SchemaWords.Of(schema).Distinct().Should().BeSubsetOf(SchemaWords.Plain);
    }

    [Fact]
    public void TheSchema_ExplainsEveryKey()
    {
        var campaign = Keys(JsonNode.Parse(WorldSchema.Json)!, "campaigns", "$schema")["campaigns"]!["items"]!;
        var request = Keys(campaign, "id", "name", "annotationRequests")["annotationRequests"]!["items"]!;
        Keys(Keys(request, "id", "name", "scenes")["scenes"]!["items"]!, "id", "name", "scenario");
    }

    [Fact]
    public async Task SchemaAndReader_AgreeOnKeysAndValuesThrownTogether()
    {
        var schema = await JsonSchema.FromJsonAsync(WorldSchema.Json, TestContext.Current.CancellationToken);
        var (wrong, right) = (0, 0);
        Gen.Select(Entries("scene").Array[0, 3], Entries("request").Array[0, 2], Entries("campaign").Array[0, 2], Entries("root").Array[0, 2]).Sample(
            (scene, request, campaign, root) =>
            {
                var scenes = $"\"scenes\": [{{ {Join(scene)} }}]";
                var requests = $"\"annotationRequests\": [{{ {Join([.. request, scenes])} }}]";
                var text = $"{{ {Join([.. root, $"\"campaigns\": [{{ {Join([.. campaign, requests])} }}]"])} }}";
                var issues = new IssueList("");
                var reading = WorldReader.Read(text, "", null, issues);
                var isWrong = reading.World is null;
                if (!issues.TextIds.Any(BeyondSchemas.Contains))
                {
                    schema.Validate(YamlJson.Of(WorldReader.ReadTree(text, new IssueList(""))!)!.ToJsonString()).Count.Should().Match(count => (count > 0) == isWrong, $"{text}: {string.Join(' ', reading.Issues)}");
                    _ = isWrong ? Interlocked.Increment(ref wrong) : Interlocked.Increment(ref right);
                }
            },
            iter: 5_000);

        (wrong > 0 && right > 0).Should().BeTrue("there were both, {0} and {1}", wrong, right);
    }

    [Theory]
    [InlineData("")]
    [InlineData("campaigns:")]
    [InlineData("campaigns: 3")]
    [InlineData("campaigns: [c]")]
    [InlineData("- campaigns: []")]
    [InlineData("campains: []")]
    public async Task WhatIsNoWorld_IsNoneToBoth(string text)
    {
        var schema = await JsonSchema.FromJsonAsync(WorldSchema.Json, TestContext.Current.CancellationToken);
        var root = WorldReader.ReadTree(text, new IssueList(""));

        schema.Validate(root is null ? "null" : YamlJson.Of(root)!.ToJsonString()).Should().NotBeEmpty();
        WorldReader.Read(text, "").World.Should().BeNull();
    }

    private const string IdsAndNames =
        """
        "id": "i"|"id": "j"|"id": ""|"id": 17|"id": null|"id": []|"name": "n"|"name": ""|"name": 3|"name": null|"x": 1
        """;

    private static Gen<string> Entries(string place)
    {
        string[] own = place switch
        {
            "scene" => ["\"scenario\": \"happy-path\"", "\"scenario\": \"Not a name\"", "\"scenario\": \"\"", "\"scenario\": 1", "\"scenes\": []"],
            "root" => ["\"$schema\": \"x\"", "\"$schema\": 1", "\"id\": \"i\""],
            _ => ["\"scenario\": \"happy-path\""],
        };
        var common = place == "root" ? [] : IdsAndNames.Split('|');

        // Most are right, so that a whole file can be.
        return Gen.Frequency((3, place == "root" ? Gen.Const("\"$schema\": \"y\"") : Gen.Const("\"id\": \"i\"")), (1, Gen.OneOf([.. common.Concat(own).Select(Gen.Const)])));
    }

    private static JsonObject Keys(JsonNode schema, params string[] names)
    {
        var properties = schema["properties"]!.AsObject();
        properties.Select(one => one.Key).Should().Equal(names);
        properties.Should().OnlyContain(one => one.Value!["description"] != null);
        return properties;
    }

    private static string Join(string[] entries) => string.Join(", ", entries.Distinct());
}
