using System.Text.Encodings.Web;
using System.Text.Json;
using Rosetta.Testing.Journal;

namespace Rosetta.MockServer.Console.Calls;

/// <summary>Bodies as a person reads them.</summary>
internal static class EntryText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Indented if it is whole JSON; as it came otherwise.</summary>
    public static string Of(JournalBody body)
    {
        if (body.Truncated || body.Encoding is not null)
        {
            return body.Text;
        }

        try
        {
            using var json = JsonDocument.Parse(body.Text);
            return JsonSerializer.Serialize(json.RootElement, Indented);
        }
        catch (JsonException)
        {
            return body.Text;
        }
    }

    /// <summary>What is to be said of a body that is not shown whole or not as text; none if it is.</summary>
    public static string? NoteOf(JournalBody body) => body switch
    {
        { TotalBytes: 0 } => "no body",
        { Truncated: true } => FormattableString.Invariant($"only the beginning: the journal keeps {JournalLimits.MaxBodyBytes} of the {body.TotalBytes} bytes"),
        { Encoding: { } encoding } => $"not text, shown as {encoding}",
        _ => null,
    };
}
