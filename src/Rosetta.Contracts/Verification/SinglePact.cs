using System.Text.Json.Nodes;
using Rosetta.GetTask;
using Rosetta.GetTask.Contract;

namespace Rosetta.Contracts.Verification;

/// <summary>
/// A pact file with one interaction: what the core says of it then belongs to this interaction, whatever else has the same
/// description.
/// </summary>
internal static class SinglePact
{
    private const string Status = "status";
    private const string Rules = "matchingRules";

    /// <summary>Writes it.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="interaction">Which.</param>
    /// <param name="declared">Which HTTP status errors have; none: as the pact has it.</param>
    public static FileInfo Write(string folder, PactInteraction interaction, ErrorHttpStatus? declared)
    {
        var pact = interaction.Pact!.DeepClone().AsObject();
        if (declared is { } status && interaction.Outcome is { Status: null } error && pact["interactions"]![0]!["response"] is JsonObject response)
        {
            Demand(response, GetTaskContract.Of(error).HttpStatusUnder(status));
        }

        var file = new FileInfo(Path.Combine(folder, "pact.json"));
        File.WriteAllText(file.FullName, pact.ToJsonString());
        return file;
    }

    private static void Demand(JsonObject response, int? httpStatus)
    {
        if (httpStatus is { } one)
        {
            response[Status] = one;
            (response[Rules] as JsonObject)?.Remove(Status);
            return;
        }

        // The core has no rule for "any", but two that have all between them.
        var rules = response[Rules] as JsonObject ?? new JsonObject();
        rules[Status] = new JsonObject
        {
            ["matchers"] = new JsonArray(StatusCode("nonError"), StatusCode("error")),
            ["combine"] = "OR",
        };
        response[Rules] = rules;
    }

    private static JsonObject StatusCode(string sort) => new() { ["match"] = "statusCode", [Status] = sort };
}
