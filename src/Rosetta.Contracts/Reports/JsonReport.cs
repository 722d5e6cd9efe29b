using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rosetta.Contracts.Verification;

namespace Rosetta.Contracts.Reports;

/// <summary>A report for programs.</summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(VerificationReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteBoolean("good", report.IsGood);
            json.WriteString("summary", report.Summary);
            json.WriteString("provider", report.Provider.ToString());
            json.WriteString("started", report.Started);
            json.WriteNumber("seconds", report.Duration.TotalSeconds);
            json.WriteString("problem", report.Problem);
            json.WriteStartArray("interactions");
            foreach (var result in report.Results)
            {
                Write(json, result);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, InteractionResult result)
    {
        json.WriteStartObject();
        json.WriteString("consumer", result.Interaction.Consumer);
        json.WriteString("provider", result.Interaction.Provider);
        json.WriteString("description", result.Interaction.Description);
        json.WriteStartArray("states");
        foreach (var state in result.Interaction.States)
        {
            json.WriteStringValue(state.ToString());
        }

        json.WriteEndArray();
        json.WriteString("file", result.Interaction.File);
        json.WriteString("verdict", VerdictWords.Of(result.Verdict));
        json.WriteBoolean("inferred", result.IsInferred);
        json.WriteString("reason", result.Reason);
        json.WriteStartArray("mismatches");
        foreach (var mismatch in result.Mismatches)
        {
            json.WriteStartObject();
            json.WriteString("path", mismatch.Path);
            json.WriteString("text", mismatch.Text);
            json.WriteBoolean("inferred", mismatch.IsInferred);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("core", result.CoreText);
        json.WriteNumber("seconds", result.Duration.TotalSeconds);
        json.WriteEndObject();
    }
}
