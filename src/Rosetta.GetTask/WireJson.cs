using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rosetta.GetTask;

/// <summary>Turns an outcome into the envelope and its JSON: the one place where the two meet.</summary>
public static class WireJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Indented =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>The JSON of an answer, UTF-8, in the property order of the specification's samples.</summary>
    /// <param name="outcome">Which of the fifteen.</param>
    /// <param name="viewUrl">Used by success only.</param>
    /// <param name="date">In the form of <see cref="WireFormats.Date"/>.</param>
    /// <param name="requestId">32 lower-case hex digits.</param>
    /// <param name="indented">As the specification prints it, for people.</param>
    public static byte[] Serialize(Outcome outcome, string viewUrl, string date, string requestId, bool indented = false)
    {
        var code = CodeCatalogue.Get(outcome.Code);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, indented ? Indented : Compact))
        {
            if (outcome.Status is { } status)
            {
                WireJsonContext.Default.SuccessEnvelope.SerializeHandler!(
                    writer, new SuccessEnvelope(code.Code, code.Message, new TaskData(viewUrl, status), date, requestId, code.IsSuccess));
            }
            else
            {
                WireJsonContext.Default.ErrorEnvelope.SerializeHandler!(
                    writer, new ErrorEnvelope(code.Code, null, code.Message, date, requestId, code.IsSuccess));
            }
        }

        return buffer.WrittenSpan.ToArray();
    }
}

/// <summary>
/// Source-generated serialization of what stands on the wire. The generated writing code alone, called as it is: describing the
/// types to the serializer as well would take longer than the rest of a server's start.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(SuccessEnvelope))]
[JsonSerializable(typeof(ErrorEnvelope))]
public sealed partial class WireJsonContext : JsonSerializerContext;
