using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rosetta.Contracts.Authoring;

/// <summary>Makes sentences of what the core's mock server says of a client: it says it as JSON.</summary>
internal static class ClientMismatches
{
    /// <summary>A line for each mismatch; the whole text where there is no such JSON in it.</summary>
    public static string Read(string output)
    {
        var lines = output.Split('\n').Select(List).OfType<JsonArray>().SelectMany(list => list.OfType<JsonObject>()).SelectMany(Sentences).ToList();
        return lines.Count > 0 ? string.Join('\n', lines) : output.Trim();
    }

    private static JsonArray? List(string line)
    {
        try
        {
            return line.StartsWith('[') ? JsonNode.Parse(line) as JsonArray : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Sentences(JsonObject one)
    {
        var call = $"{one["method"]} {one["path"]}";
        return (string?)one["type"] switch
        {
            "missing-request" => [$"{call} was expected and did not come"],
            "request-not-found" => [$"{call} came and was not expected"],
            _ => one["mismatches"] is JsonArray mismatches ? mismatches.OfType<JsonObject>().Select(mismatch => $"{call}: {Where(mismatch)}{mismatch["mismatch"]}") : [one.ToJsonString()],
        };
    }

    private static string Where(JsonObject mismatch) => (mismatch["path"] ?? mismatch["key"]) is { } where ? $"{where}: " : "";
}
