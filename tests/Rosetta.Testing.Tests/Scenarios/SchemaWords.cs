using System.Text.Json.Nodes;

namespace Rosetta.Testing.Tests.Scenarios;

/// <summary>The words that a JSON Schema uses.</summary>
internal static class SchemaWords
{
    /// <summary>Those of draft-07 that editors are known to understand.</summary>
    public static readonly string[] Plain =
    [
        "$schema", "title", "description", "type", "required", "properties", "patternProperties", "additionalProperties", "minProperties", "maxProperties",
        "items", "minItems", "maxItems", "uniqueItems", "enum", "pattern", "minLength", "maxLength", "minimum", "maximum", "anyOf", "allOf", "oneOf", "not",
    ];

    public static IEnumerable<string> Of(JsonNode? schema) => schema switch
    {
        JsonObject map => map.SelectMany(one => one.Key is "properties" or "patternProperties"
            ? one.Value!.AsObject().SelectMany(property => Of(property.Value)).Append(one.Key)
            : one.Key is "enum" ? [one.Key] : Of(one.Value).Append(one.Key)),
        JsonArray list => list.SelectMany(Of),
        _ => [],
    };
}
