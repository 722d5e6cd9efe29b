using System.Text.Json.Nodes;
using Rosetta.GetTask;
using Rosetta.GetTask.Contract;

namespace Rosetta.MockServer.Admin.Bodies;

/// <summary>What a verifier tells about a provider state, in the fields of Pact's own protocol.</summary>
/// <param name="State">The state's name; empty for an interaction that has none.</param>
/// <param name="IsTearDown">Whether the state is over.</param>
/// <param name="Parameters">Its parameters, numbers as text.</param>
internal sealed record ProviderStateChange(string State, bool IsTearDown, IReadOnlyDictionary<string, string> Parameters)
{
    public const string StateName = "state";
    public const string ActionName = "action";
    public const string ParametersName = "params";

    public const string SetUp = "setup";
    public const string TearDown = "teardown";

    public static readonly string[] Actions = [SetUp, TearDown];

    /// <summary>An example of a body.</summary>
    public static string Example { get; } =
        new JsonObject
        {
            [ActionName] = SetUp,
            [StateName] = ProviderStates.All[0].Name,
            [ParametersName] = new JsonObject { [ProviderStates.StatusParameter] = (int)RosettaStatus.AnnotationInProgress },
        }.ToJsonString();

    /// <summary>For the OpenAPI document. What else a verifier sends is let through.</summary>
    public static JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray(StateName),
        ["properties"] = new JsonObject
        {
            [ActionName] = new JsonObject
            {
                ["type"] = "string",
                ["enum"] = new JsonArray([.. Actions.Select(action => (JsonNode)action)]),
                ["default"] = SetUp,
            },
            [StateName] = new JsonObject
            {
                ["type"] = "string",
                ["description"] = $"One of: {string.Join(", ", ProviderStates.All.Select(state => state.Name))}; or empty, which does nothing.",
            },
            [ParametersName] = new JsonObject
            {
                ["type"] = "object",
                ["description"] = $"{ProviderStates.StatusParameter} for '{ProviderStates.All[0].Name}'; for any state the ids to use: {string.Join(", ", ProviderStates.Values)}. Ids that are left out are made up.",
            },
        },
    };
}
