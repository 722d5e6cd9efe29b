using System.Text.Json;

namespace Rosetta.Testing.Journal;

/// <summary>The request of an entry in an HTTP archive.</summary>
internal static class HarRequest
{
    public static void Write(Utf8JsonWriter json, JournalRequest request)
    {
        json.WriteStartObject("request");
        json.WriteString("method", request.Method);
        json.WriteString("url", Url(request));
        json.WriteString("httpVersion", request.Protocol);
        HarParts.WriteEmptyArray(json, "cookies");
        json.WriteStartArray("headers");
        HarParts.WriteHeader(json, "Host", request.Host);
        HarParts.WriteHeader(json, "Content-Type", request.ContentType);
        HarParts.WriteHeader(json, "User-Agent", request.UserAgent);
        json.WriteEndArray();
        HarParts.WriteEmptyArray(json, "queryString");
        WritePostData(json, request);
        json.WriteNumber("headersSize", HarParts.Unknown);
        json.WriteNumber("bodySize", request.Body.TotalBytes);
        json.WriteEndObject();
    }

    private static void WritePostData(Utf8JsonWriter json, JournalRequest request)
    {
        if (request.Body.TotalBytes == 0)
        {
            return;
        }

        json.WriteStartObject("postData");
        json.WriteString("mimeType", request.ContentType ?? "");
        json.WriteString("text", request.Body.Text);
        if (request.Body.Encoding is { } encoding)
        {
            json.WriteString("_encoding", encoding); // HAR 1.2 has no word for it in a request.
        }

        HarParts.WriteCutComment(json, request.Body);
        json.WriteEndObject();
    }

    // HAR wants it absolute. A request of HTTP/1.0 may name no host.
    private static string Url(JournalRequest request)
    {
        var host = request.Host.Length > 0 ? request.Host : "localhost";
        var path = string.Join('/', request.Path.Split('/').Select(Uri.EscapeDataString));
        return $"{request.Scheme}://{host}{path}";
    }
}
