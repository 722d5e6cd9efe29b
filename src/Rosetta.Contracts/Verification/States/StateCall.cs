using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rosetta.Contracts.Verification.States;

/// <summary>One call of Pact's provider-state protocol.</summary>
/// <param name="State">Which state; without a name where the interaction has none.</param>
/// <param name="IsTeardown">Whether the state is no longer needed.</param>
/// <param name="Body">The body as the core sent it.</param>
internal sealed record StateCall(PactState State, bool IsTeardown, string Body)
{
    public static async Task<StateCall> ReadAsync(Stream body, CancellationToken cancellation)
    {
        using var reader = new StreamReader(body);
        var text = await reader.ReadToEndAsync(cancellation).ConfigureAwait(false);
        var json = JsonNode.Parse(text)!.AsObject();
        return new StateCall(new PactState((string?)json["state"] ?? "", PactState.ReadParameters(json["params"])), (string?)json["action"] == "teardown", text);
    }
}

/// <summary>What is answered to it: the values that go into the request, as JSON, or why there are none.</summary>
internal readonly record struct StateAnswer(string Values, StateFailure? Failure)
{
    public const string NoValues = "{}";

    /// <summary>No values, and all is well.</summary>
    public static StateAnswer Nothing { get; } = new(NoValues, null);

    public static StateAnswer Of(IReadOnlyDictionary<string, string> values) => new(JsonSerializer.Serialize(values), null);

    public static StateAnswer No(StateCall call, string reason, bool isDeclared = false) => new(NoValues, new StateFailure(call.State.Name, reason, isDeclared));
}
