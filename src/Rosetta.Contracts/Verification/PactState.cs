using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Rosetta.GetTask;
using Rosetta.GetTask.Contract;

namespace Rosetta.Contracts.Verification;

/// <summary>What must be so at the provider before an interaction, as a pact file says it.</summary>
/// <param name="Name">The state's name.</param>
/// <param name="Parameters">Its parameters, in the file's order; what is no text stands as its JSON.</param>
public sealed record PactState(string Name, ImmutableArray<KeyValuePair<string, string>> Parameters)
{
    /// <summary>Which of the contract's outcomes is answered in it; none if it is none of the contract's states.</summary>
    public Outcome? Outcome =>
        ProviderStates.TryFind(Name, out var known) && known.TryRead(Parameters.ToDictionary(), out var outcome, out _) ? outcome : null;

    /// <summary>As people read it: <c>a task exists (status 3)</c>.</summary>
    public override string ToString() => Parameters.IsEmpty
        ? Name
        : $"{Name} ({string.Join(", ", Parameters.Select(one => $"{one.Key} {one.Value}"))})";

    /// <summary>The parameters of an object; none if it is not one.</summary>
    internal static ImmutableArray<KeyValuePair<string, string>> ReadParameters(JsonNode? json) =>
        json is JsonObject map ? [.. map.Select(one => KeyValuePair.Create(one.Key, Text(one.Value)))] : [];

    private static string Text(JsonNode? value) => value is JsonValue plain && plain.TryGetValue<string>(out var text) ? text : value?.ToJsonString() ?? "null";
}
