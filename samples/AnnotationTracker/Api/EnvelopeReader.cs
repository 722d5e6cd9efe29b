using System.Text.Json;

namespace AnnotationTracker.Api;

/// <summary>
/// Reads Rosetta's envelope. Strict on what we act on (code, success, data, status, viewUrl), indifferent to what we don't
/// (message, date, requestId, further fields, order).
/// </summary>
internal static class EnvelopeReader
{
    // Of two values for one field, one is a lie; we can't tell which.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>What the answer says; none if it is no envelope at all.</summary>
    public static TaskReply? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, Strict);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TaskReply Read(JsonElement envelope)
    {
        if (Member(envelope, "code") is not { ValueKind: JsonValueKind.Number } codeValue || !codeValue.TryGetInt32(out var code))
        {
            return new TaskReply.NotUnderstood($"the code is {Shown(envelope, "code")}");
        }

        // Both fields say whether the call succeeded. An answer in which they differ is not to be trusted.
        if (Member(envelope, "success")?.ValueKind != (code == Codes.Success ? JsonValueKind.True : JsonValueKind.False))
        {
            return new TaskReply.NotUnderstood($"the code is {code}, and success is {Shown(envelope, "success")}");
        }

        if (code == Codes.Success)
        {
            return ReadTask(envelope);
        }

        return Member(envelope, "data") is null or { ValueKind: JsonValueKind.Null }
            ? ErrorOf(code, Shown(envelope, "message"))
            : new TaskReply.NotUnderstood($"the code is {code}, and yet there is data");
    }

    private static TaskReply ReadTask(JsonElement envelope)
    {
        if (Member(envelope, "data") is not { ValueKind: JsonValueKind.Object } data)
        {
            return new TaskReply.NotUnderstood($"the data is {Shown(envelope, "data")}");
        }

        if (Member(data, "status") is not { ValueKind: JsonValueKind.Number } statusValue || !statusValue.TryGetInt32(out var status))
        {
            return new TaskReply.NotUnderstood($"the status is {Shown(data, "status")}");
        }

        if (Member(data, "viewUrl") is not { ValueKind: JsonValueKind.String } linkValue || !ViewLink.TryRead(linkValue.GetString()!, out var link))
        {
            return new TaskReply.NotUnderstood($"the viewUrl is {Shown(data, "viewUrl")}");
        }

        var known = (AnnotationStatus)status;
        return Enum.IsDefined(known) ? new TaskReply.Found(known, link) : new TaskReply.NewStatus(status, link);
    }

    private static TaskReply ErrorOf(int code, string message) => code switch
    {
        Codes.Hiccup => new TaskReply.TryLater($"code {code}, {message}"),
        Codes.NoCampaign or Codes.NoAnnotationRequest or Codes.NoScene => new TaskReply.Refused($"code {code}, {message}"),
        _ => new TaskReply.NotUnderstood($"code {code} is new to us, {message}"),
    };

    private static JsonElement? Member(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value : null;

    // What came, for a log: short, whatever it is.
    private static string Shown(JsonElement parent, string name)
    {
        const int Longest = 80;
        var text = Member(parent, name)?.GetRawText() ?? "missing";
        return text.Length <= Longest ? text : $"{text[..Longest]}…";
    }
}
