using System.Text.Json;

namespace RosettaService.Http;

/// <summary>Reads the request's body: a JSON object with three ids, strings and not empty; whatever else it holds is ignored.</summary>
internal static class RequestBody
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The three ids; or what is wrong with the body, for a person.</summary>
    public static async Task<(TaskIds? Ids, string Problem)> ReadAsync(HttpRequest request)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, Strict, request.HttpContext.RequestAborted);
            return Read(json.RootElement);
        }
        catch (JsonException error)
        {
            return (null, $"The body is not JSON: {error.Message}");
        }
    }

    private static (TaskIds? Ids, string Problem) Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            return (null, $"The body must be an object and is {body.ValueKind}.");
        }

        var campaign = Id(body, "campaignId");
        var request = Id(body, "annotationRequestId");
        var scene = Id(body, "sceneId");
        return campaign is null || request is null || scene is null
            ? (null, "campaignId, annotationRequestId and sceneId must be there, each a string that is not empty.")
            : (new TaskIds(campaign, request, scene), "");
    }

    private static string? Id(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } id ? id : null;
}
