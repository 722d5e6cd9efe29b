using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rosetta.Testing.Journal;

/// <summary>
/// Writes journal entries as an HTTP archive, HAR 1.2, for the network panel of a browser or any other viewer. It shows
/// what a client saw; what only the fake knows stands in fields that begin with an underscore, as HAR has it.
/// </summary>
public static class Har
{
    /// <summary>The media type that such a file is served as.</summary>
    public const string MediaType = "application/json";

    private const string FormatVersion = "1.2";
    private const string Creator = "Rosetta.Testing";
    private const int FlushAt = 32 * 1024;

    // A file for people and viewers, never part of a page: escaping for HTML would only make it hard to read.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a whole archive.</summary>
    public static void Write(IBufferWriter<byte> output, IEnumerable<JournalEntry> entries)
    {
        using var json = new Utf8JsonWriter(output, Options);
        WriteHead(json);
        foreach (var entry in InOrder(entries))
        {
            HarEntry.Write(json, entry);
        }

        WriteTail(json);
    }

    /// <summary>Writes a whole archive, a piece at a time.</summary>
    public static async Task WriteAsync(Stream output, IEnumerable<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var json = new Utf8JsonWriter(output, Options);
        await using (json)
        {
            WriteHead(json);
            foreach (var entry in InOrder(entries))
            {
                HarEntry.Write(json, entry);
                if (json.BytesPending > FlushAt)
                {
                    await json.FlushAsync(cancellationToken);
                }
            }

            WriteTail(json);
        }
    }

    // "Starting from the oldest is the preferred way": a slow request is appended behind a later, quicker one.
    private static IEnumerable<JournalEntry> InOrder(IEnumerable<JournalEntry> entries) => entries.OrderBy(entry => entry.ReceivedAt);

    private static void WriteHead(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("log");
        json.WriteString("version", FormatVersion);
        json.WriteStartObject("creator");
        json.WriteString("name", Creator);
        json.WriteString("version", typeof(Har).Assembly.GetName().Version!.ToString(3));
        json.WriteEndObject();
        json.WriteStartArray("pages");
        json.WriteEndArray();
        json.WriteStartArray("entries");
    }

    private static void WriteTail(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
