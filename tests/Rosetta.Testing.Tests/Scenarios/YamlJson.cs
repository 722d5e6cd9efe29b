using System.Globalization;
using System.Text.Json.Nodes;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Tests.Scenarios;

/// <summary>YAML as an editor sees it: by the core schema, the last of several equal keys, refused things left as they are.</summary>
internal static class YamlJson
{
    public static JsonNode? Of(YamlNode node)
    {
        switch (node)
        {
            case YamlMap map:
                var json = new JsonObject();
                foreach (var (key, value) in map.Entries)
                {
                    json[key.Text] = Of(value);
                }

                return json;
            case YamlList list:
                return new JsonArray([.. list.Items.Select(Of)]);
            case YamlScalar { Type: ScalarType.Null }:
                return null;
            case YamlScalar { Type: ScalarType.Boolean, Text: var text }:
                return JsonValue.Create(text[0] is 't' or 'T');
            case YamlScalar { Type: ScalarType.Integer, Text: var text } when CoreSchema.TryGetInteger(text, out var number):
                return JsonValue.Create(number);
            case YamlScalar { Type: ScalarType.Integer or ScalarType.Float, Text: var text }:
                return JsonValue.Create(double.Parse(text, CultureInfo.InvariantCulture));
            case YamlScalar { Text: var text }:
                return JsonValue.Create(text);
            default:
                return JsonValue.Create("refused");
        }
    }
}
