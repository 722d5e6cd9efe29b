using System.Globalization;
using System.Text.Json.Nodes;
using Rosetta.GetTask;
using Rosetta.GetTask.Contract;

namespace Rosetta.Testing.Pacts;

/// <summary>One kind of call as an interaction of a pact file, version 4.</summary>
internal static class ObservedInteraction
{
    private const string ContentType = "Content-Type";
    private const string WithoutType = ", asked without a Content-Type";

    public static JsonObject Of(ObservedCall call)
    {
        var contract = GetTaskContract.Of(call.Outcome);
        return new JsonObject
        {
            ["type"] = "Synchronous/HTTP",
            ["description"] = contract.Description + OtherStatus(contract, call) + (call.SaysItsType ? "" : WithoutType),
            ["pending"] = false,
            ["providerStates"] = new JsonArray(State(contract.Given)),
            ["comments"] = new JsonObject { ["text"] = new JsonArray(ObservedPact.Note) },
            ["request"] = Request(call.SaysItsType),
            ["response"] = Response(contract, call.HttpStatus),
        };
    }

    // Two interactions of one file must differ in what they are called.
    private static string OtherStatus(ContractInteraction contract, ObservedCall call) =>
        contract.HttpStatusUnder(ErrorHttpStatus.Envelope) == call.HttpStatus ? "" : string.Create(CultureInfo.InvariantCulture, $" with HTTP status {call.HttpStatus}");

    private static JsonObject State(GivenState given)
    {
        var state = new JsonObject { ["name"] = given.State.Name };
        if (!given.Parameters.IsEmpty)
        {
            state["params"] = new JsonObject(given.Parameters.Select(parameter => KeyValuePair.Create<string, JsonNode?>(parameter.Key, parameter.Value)));
        }

        return state;
    }

    private static JsonObject Request(bool saysItsType)
    {
        var request = new JsonObject { ["method"] = WireNames.Method, ["path"] = WireNames.Path };
        if (saysItsType)
        {
            request["headers"] = Headers();
        }

        request["body"] = PactBody.Of(GetTaskContract.RequestFields);
        request["matchingRules"] = new JsonObject { ["body"] = PactBody.Rules(GetTaskContract.RequestFields) };
        request["generators"] = new JsonObject { ["body"] = PactBody.Generators(GetTaskContract.RequestFields) };
        return request;
    }

    private static JsonObject Response(ContractInteraction contract, int httpStatus) => new()
    {
        ["status"] = httpStatus,
        ["headers"] = Headers(),
        ["body"] = PactBody.Of(contract.Fields),
        ["matchingRules"] = new JsonObject { ["body"] = PactBody.Rules(contract.Fields) },
    };

    private static JsonObject Headers() => new() { [ContentType] = new JsonArray(WireNames.MediaType) };
}
