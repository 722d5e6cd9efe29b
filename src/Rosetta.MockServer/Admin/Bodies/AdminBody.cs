using System.Buffers;
using System.Text.Json.Serialization.Metadata;
using Rosetta.GetTask;
using Rosetta.Testing.Http;

namespace Rosetta.MockServer.Admin.Bodies;

/// <summary>Reads the body of a call: within the limit, and in a media type that the call takes.</summary>
internal static class AdminBody
{
    /// <summary>Reads the bytes.</summary>
    public static async Task<BodyReading<byte[]>> ReadAsync(HttpRequest request, params string[] mediaTypes)
    {
        if (!IsOneOf(request, mediaTypes))
        {
            return new(null, AdminProblems.UnsupportedBody(request, mediaTypes));
        }

        var body = await RequestBody.ReadAsync(request, KestrelLimits.MaxBodyBytes);
        try
        {
            return body.Refusal is { } refusal
                ? new(null, AdminProblems.UnreadableBody(refusal, KestrelLimits.MaxBodyBytes))
                : new((body.Buffer ?? default).ToArray(), null);
        }
        finally
        {
            body.Release(request.BodyReader);
        }
    }

    /// <summary>Reads JSON. What is wrong with it stands in the report, beside what the caller will find.</summary>
    public static async Task<BodyReading<T>> ReadJsonAsync<T>(HttpRequest request, JsonTypeInfo<T> type, BodyReport report, bool mayBeEmpty = false)
        where T : class, new()
    {
        var bytes = await ReadAsync(request, WireNames.MediaType);
        return bytes.IsRefused ? new(null, bytes.Refusal)
            : bytes.Value.Length == 0 && mayBeEmpty ? new(new T(), null)
            : new(BodyReader.Read(bytes.Value, type, report), null);
    }

    // A missing type is let through, as on the task routes: curl -T sends none.
    private static bool IsOneOf(HttpRequest request, string[] mediaTypes) =>
        request.Headers.ContentEncoding.Count == 0
        && (string.IsNullOrEmpty(request.ContentType) || RequestMediaType.IsInUtf8(request.ContentType, mediaTypes));
}
