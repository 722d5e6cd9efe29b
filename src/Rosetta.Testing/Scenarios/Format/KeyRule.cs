using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary>What several keys of a mapping demand of one another.</summary>
/// <param name="Schema">The same for the JSON Schema.</param>
/// <param name="Check">Adds what is wrong.</param>
internal sealed record KeyRule(Func<JsonObject> Schema, Action<MapReading, IssueList> Check)
{
    /// <summary>One of the keys, and only one.</summary>
    public static KeyRule ExactlyOneOf(string place, ImmutableArray<string> keys) => new(
        () => new JsonObject { ["oneOf"] = new JsonArray([.. keys.Select(key => Required(key))]) },
        (map, issues) =>
        {
            if (!keys.Any(map.Has))
            {
                issues.Error(map.At, ScenarioErrors.NoneOf(place, keys));
            }

            RefuseSeveral(place, keys, map, issues);
        });

    /// <summary>One of the keys, or none.</summary>
    public static KeyRule AtMostOneOf(string place, ImmutableArray<string> keys) => new(
        () => new JsonObject
        {
            ["not"] = new JsonObject
            {
                ["anyOf"] = new JsonArray([.. keys.SelectMany((one, index) => keys.Skip(index + 1).Select(other => Required(one, other)))]),
            },
        },
        (map, issues) => RefuseSeveral(place, keys, map, issues));

    /// <summary>At least one of the keys, where the mapping has no others.</summary>
    public static KeyRule NotEmpty(Func<ScenarioError> error) => new(
        () => new JsonObject { ["minProperties"] = 1 },
        (map, issues) =>
        {
            if (map.IsEmpty)
            {
                issues.Error(map.At, error());
            }
        });

    /// <summary>A schema fragment that demands the keys.</summary>
    public static JsonObject Required(params string[] keys) => new() { ["required"] = new JsonArray([.. keys.Select(key => JsonValue.Create(key))]) };

    private static void RefuseSeveral(string place, ImmutableArray<string> keys, MapReading map, IssueList issues)
    {
        var found = map.Entries.Where(entry => keys.Contains(entry.Key.Text)).ToList();
        if (found.Count > 1)
        {
            issues.Error(found[1].Key.At, ScenarioErrors.MoreThanOneOf(place, found.Select(entry => entry.Key.Text), keys));
        }
    }
}
