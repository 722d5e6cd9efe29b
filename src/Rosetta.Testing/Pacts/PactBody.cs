using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Rosetta.GetTask;
using Rosetta.GetTask.Contract;

namespace Rosetta.Testing.Pacts;

/// <summary>The fields of a request or an answer as a pact file has them: an example, and beside it the rules.</summary>
internal static class PactBody
{
    private const string Root = "$";

    /// <summary>The body with the contract's examples.</summary>
    public static JsonObject Of(ImmutableArray<ContractField> fields) => new()
    {
        ["content"] = Content(fields),
        ["contentType"] = WireNames.MediaType,
        ["encoded"] = false,
    };

    /// <summary>The rules, by path. What has none must be equal to the example, types and all.</summary>
    public static JsonObject Rules(ImmutableArray<ContractField> fields) => new(Rules(Root, fields));

    /// <summary>Lets the provider replace the examples by values of its own.</summary>
    public static JsonObject Generators(ImmutableArray<ContractField> fields) => new(fields.Select(field => KeyValuePair.Create<string, JsonNode?>(
        PathOf(Root, field),
        new JsonObject
        {
            ["type"] = "ProviderState",
            ["expression"] = ProviderStates.Expression(field.Name),
            ["dataType"] = "STRING",
        })));

    private static JsonObject Content(ImmutableArray<ContractField> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, Example(field.Rule))));

    private static JsonNode? Example(FieldRule rule) => rule switch
    {
        NullRule => null,
        ExactTextRule exact => exact.Value,
        ExactIntegerRule exact => exact.Value,
        ExactFlagRule exact => exact.Value,
        AnyTextRule any => any.Example,
        PatternRule pattern => pattern.Example,
        DateRule date => date.Example,
        ObjectRule data => Content(data.Fields),
        _ => throw new NotSupportedException($"No pact file can say {rule.GetType().Name}: teach {nameof(PactBody)} to write it."),
    };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Rules(string parent, ImmutableArray<ContractField> fields) => fields.SelectMany(field => field.Rule switch
    {
        ObjectRule data => Rules(PathOf(parent, field), data.Fields),
        AnyTextRule => [Rule(parent, field, new JsonObject { ["match"] = "notEmpty" })],
        PatternRule pattern => [Rule(parent, field, Matcher("regex", "regex", pattern.Pattern))],
        DateRule date => [Rule(parent, field, Matcher("datetime", "format", date.Format), Matcher("regex", "regex", date.Pattern))],
        _ => [],
    });

    // That it is a string goes before its form: the core would hold a number's digits against a pattern.
    private static KeyValuePair<string, JsonNode?> Rule(string parent, ContractField field, params JsonNode[] further) => KeyValuePair.Create<string, JsonNode?>(
        PathOf(parent, field),
        new JsonObject
        {
            ["combine"] = "AND",
            ["matchers"] = new JsonArray([new JsonObject { ["match"] = "type" }, .. further]),
        });

    private static JsonObject Matcher(string match, string name, string value) => new() { ["match"] = match, [name] = value };

    private static string PathOf(string parent, ContractField field) => $"{parent}.{field.Name}";
}
