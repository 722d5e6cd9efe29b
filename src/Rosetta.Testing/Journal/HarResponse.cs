using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Rosetta.Testing.Journal;

/// <summary>The answer of an entry in an HTTP archive.</summary>
internal static class HarResponse
{
    // What browsers write where there is no content type.
    private const string UnknownMimeType = "x-unknown";

    public static void Write(Utf8JsonWriter json, JournalEntry entry)
    {
        json.WriteStartObject("response");
        if (entry is { Delivered: true, HttpStatus: > 0 })
        {
            WriteAnswer(json, entry);
        }
        else
        {
            WriteNothing(json, entry);
        }

        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, JournalEntry entry)
    {
        var response = entry.Response;
        json.WriteNumber("status", entry.HttpStatus);
        json.WriteString("statusText", ReasonPhrases.GetReasonPhrase(entry.HttpStatus));
        json.WriteString("httpVersion", entry.Request.Protocol);
        HarParts.WriteEmptyArray(json, "cookies");
        json.WriteStartArray("headers");
        HarParts.WriteHeader(json, "Content-Type", response.ContentType);
        json.WriteEndArray();
        json.WriteStartObject("content");
        json.WriteNumber("size", response.Body.TotalBytes);
        json.WriteString("mimeType", response.ContentType ?? UnknownMimeType);
        json.WriteString("text", response.Body.Text);
        if (response.Body.Encoding is { } encoding)
        {
            json.WriteString("encoding", encoding);
        }

        HarParts.WriteCutComment(json, response.Body);
        json.WriteEndObject();
        WriteSizes(json, response.Body.TotalBytes);
    }

    // Browsers write status 0 where no answer came.
    private static void WriteNothing(Utf8JsonWriter json, JournalEntry entry)
    {
        json.WriteNumber("status", 0);
        json.WriteString("statusText", "");
        json.WriteString("httpVersion", entry.Request.Protocol);
        HarParts.WriteEmptyArray(json, "cookies");
        HarParts.WriteEmptyArray(json, "headers");
        json.WriteStartObject("content");
        json.WriteNumber("size", 0);
        json.WriteString("mimeType", UnknownMimeType);
        json.WriteEndObject();
        WriteSizes(json, 0);
        json.WriteString("_error", entry.Delivered switch
        {
            null => "under way",
            false => "not delivered",
            true => "no answer was sent",
        });
    }

    private static void WriteSizes(Utf8JsonWriter json, long bodyBytes)
    {
        json.WriteString("redirectURL", "");
        json.WriteNumber("headersSize", HarParts.Unknown);
        json.WriteNumber("bodySize", bodyBytes);
        json.WriteNumber("_transferSize", bodyBytes); // Else Chromium adds the two up, unknown or not.
    }
}
