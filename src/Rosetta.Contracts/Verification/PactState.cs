using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Rosetta.Contracts.Verification;

/// <summary>What must be so at the provider before an interaction, as a pact file says it.</summary>
/// <param name="Name">The state's name.</param>
/// <param name="Parameters">Its parameters, in the file's order; what is no text stands as its JSON.</param>
public sealed record PactState(string Name, ImmutableArray<KeyValuePair<string, string>> Parameters)
{
    /// <summary>As people read it: <c>a task exists (status 3)</c>.</summary>
    public override string ToString() => Parameters.IsEmpty
        ? Name
        : $"{Name} ({string.Join(", ", Parameters.Select(one => $"{one.Key} {one.Value}"))})";

    /// <summary>The parameters of an object; none if it is not one.</summary>
    internal static ImmutableArray<KeyValuePair<string, string>> ReadParameters(JsonNode? json) =>
        json is JsonObject map ? [.. map.Select(one => KeyValuePair.Create(one.Key, Text(one.Value)))] : [];

    private static string Text(JsonNode? value) => value is JsonValue plain && plain.TryGetValue<string>(out var text) ? text : value?.ToJsonString() ?? "null";
}
