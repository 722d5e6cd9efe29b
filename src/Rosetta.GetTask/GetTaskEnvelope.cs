using System.Text.Json.Serialization;

namespace Rosetta.GetTask;

/// <summary><c>data</c> of a successful answer.</summary>
public sealed record TaskData(
    [property: JsonPropertyName(WireNames.ViewUrl)] string ViewUrl,
    [property: JsonPropertyName(WireNames.Status)] RosettaStatus Status);

/// <summary>The answer with code 2000; the properties stand in the order of the specification's sample.</summary>
public sealed record SuccessEnvelope(
    [property: JsonPropertyName(WireNames.Code)] RosettaCode Code,
    [property: JsonPropertyName(WireNames.Message)] string Message,
    [property: JsonPropertyName(WireNames.Data)] TaskData Data,
    [property: JsonPropertyName(WireNames.Date)] string Date,
    [property: JsonPropertyName(WireNames.RequestId)] string RequestId,
    [property: JsonPropertyName(WireNames.Success)] bool Success);

/// <summary>The answer with any other code: another order than success, and <c>data</c> is there and null.</summary>
public sealed record ErrorEnvelope(
    [property: JsonPropertyName(WireNames.Code)] RosettaCode Code,
    [property: JsonPropertyName(WireNames.Data)] TaskData? Data,
    [property: JsonPropertyName(WireNames.Message)] string Message,
    [property: JsonPropertyName(WireNames.Date)] string Date,
    [property: JsonPropertyName(WireNames.RequestId)] string RequestId,
    [property: JsonPropertyName(WireNames.Success)] bool Success);
