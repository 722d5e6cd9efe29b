using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RosettaService.Storage;

namespace RosettaService.Http;

/// <summary>The answers of Get Task, as the specification's samples have them.</summary>
internal static class Envelope
{
    private static readonly JsonSerializerOptions AsOnTheWire = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The task.</summary>
    public static HttpAnswer Success(SceneRow scene, string viewUrlBase, DateTimeOffset now) => Ok(new JsonObject
    {
        ["code"] = Verdict.Success.Code,
        ["message"] = Verdict.Success.Message,
        ["data"] = new JsonObject
        {
            ["viewUrl"] = $"{viewUrlBase}/rosetta-open/task/{scene.CampaignNumber}/{scene.TaskNumber}/viewOnly",
            ["status"] = scene.Status,
        },
        ["date"] = Date(now),
        ["requestId"] = NewRequestId(),
        ["success"] = true,
    });

    /// <summary>One of the four errors. HTTP says 200: the code is in the envelope.</summary>
    public static HttpAnswer Error(Verdict error, DateTimeOffset now) => Ok(new JsonObject
    {
        ["code"] = error.Code,
        ["data"] = null,
        ["message"] = error.Message,
        ["date"] = Date(now),
        ["requestId"] = NewRequestId(),
        ["success"] = false,
    });

    /// <summary>The JSON of a body, characters as they are.</summary>
    public static string Text(JsonObject body) => body.ToJsonString(AsOnTheWire);

    private static HttpAnswer Ok(JsonObject body) => new(StatusCodes.Status200OK, "application/json", Text(body));

    private static string Date(DateTimeOffset now) => now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string NewRequestId() => Guid.NewGuid().ToString("N");
}
