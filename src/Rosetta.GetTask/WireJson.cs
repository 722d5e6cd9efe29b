using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rosetta.GetTask;

/// <summary>Turns an outcome into the envelope and its JSON: the one place where the two meet.</summary>
public static class WireJson
{
    private static readonly WireJsonContext Compact = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static readonly WireJsonContext Indented =
        new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n" });

    /// <summary>The JSON of an answer, UTF-8, in the property order of the specification's samples.</summary>
    /// <param name="outcome">Which of the fifteen.</param>
    /// <param name="viewUrl">Used by success only.</param>
    /// <param name="date">In the form of <see cref="WireFormats.Date"/>.</param>
    /// <param name="requestId">32 lower-case hex digits.</param>
    /// <param name="indented">As the specification prints it, for people.</param>
    public static byte[] Serialize(Outcome outcome, string viewUrl, string date, string requestId, bool indented = false)
    {
        var context = indented ? Indented : Compact;
        var code = CodeCatalogue.Get(outcome.Code);
        return outcome.Status is { } status
            ? JsonSerializer.SerializeToUtf8Bytes(
                new SuccessEnvelope(code.Code, code.Message, new TaskData(viewUrl, status), date, requestId, code.IsSuccess), context.SuccessEnvelope)
            : JsonSerializer.SerializeToUtf8Bytes(
                new ErrorEnvelope(code.Code, null, code.Message, date, requestId, code.IsSuccess), context.ErrorEnvelope);
    }
}

/// <summary>Source-generated serialization of what stands on the wire.</summary>
[JsonSerializable(typeof(SuccessEnvelope))]
[JsonSerializable(typeof(ErrorEnvelope))]
public sealed partial class WireJsonContext : JsonSerializerContext;
