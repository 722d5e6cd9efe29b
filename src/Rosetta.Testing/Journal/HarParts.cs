using System.Globalization;
using System.Text.Json;

namespace Rosetta.Testing.Journal;

/// <summary>Pieces that requests and answers of an HTTP archive share.</summary>
internal static class HarParts
{
    /// <summary>What HAR writes for a size that nobody measured.</summary>
    public const int Unknown = -1;

    public static void WriteEmptyArray(Utf8JsonWriter json, string name)
    {
        json.WriteStartArray(name);
        json.WriteEndArray();
    }

    public static void WriteHeader(Utf8JsonWriter json, string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    public static void WriteCutComment(Utf8JsonWriter json, JournalBody body)
    {
        if (body.Truncated)
        {
            json.WriteString("comment", string.Create(
                CultureInfo.InvariantCulture,
                $"Only the beginning: the journal keeps {JournalLimits.MaxBodyBytes} of the {body.TotalBytes} bytes."));
        }
    }
}
