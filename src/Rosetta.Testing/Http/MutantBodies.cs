using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Http;

/// <summary>
/// The bytes of answers that are wrong in one meaning: a good answer, read and spoiled, so that all else about them
/// is right. Pure.
/// </summary>
internal static class MutantBodies
{
    // Numbers and names that the specification does not have; a test holds them against it.
    private const int UnknownCode = 59999;
    private const string ExtraField = "traceId";
    private const string ExtraFieldInData = "priority";

    private static readonly JsonWriterOptions AsOnTheWire = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer that a mutant spoils: the given one, or a fitting one where the mutant needs the other sort.</summary>
    public static Outcome BasisOf(MutantKind mutant, Outcome given) => mutant switch
    {
        MutantKind.UnknownCode or MutantKind.SuccessLies or MutantKind.DataOnError =>
            given.Status is null ? given : Outcome.Of(RosettaCode.ServiceHiccuped),
        MutantKind.UnknownStatus7 or MutantKind.UnknownStatus12 or MutantKind.StatusAsString
            or MutantKind.NullDataOnSuccess or MutantKind.MissingViewUrl or MutantKind.DuplicateKeys =>
            given.Status is null ? Outcome.Of(RosettaStatus.Created) : given,
        _ => given,
    };

    /// <summary>The spoiled answer, UTF-8.</summary>
    public static byte[] Write(MutantKind mutant, Outcome given, AnswerTemplates templates, in AnswerValues values)
    {
        var basis = BasisOf(mutant, given);
        var envelope = Good(basis, templates, values);
        if (mutant == MutantKind.DuplicateKeys)
        {
            return WithStatusTwice(envelope, basis.Status!.Value);
        }

        return Bytes(Spoil(mutant, envelope, templates, values));
    }

    private static JsonObject Spoil(MutantKind mutant, JsonObject envelope, AnswerTemplates templates, in AnswerValues values)
    {
        var data = envelope[WireNames.Data] as JsonObject;
        switch (mutant)
        {
            case MutantKind.UnknownStatus7:
                data![WireNames.Status] = 7;
                break;
            case MutantKind.UnknownStatus12:
                data![WireNames.Status] = 12;
                break;
            case MutantKind.UnknownCode:
                envelope[WireNames.Code] = UnknownCode;
                break;
            case MutantKind.CodeAsString:
                envelope[WireNames.Code] = envelope[WireNames.Code]!.ToString();
                break;
            case MutantKind.StatusAsString:
                data![WireNames.Status] = data[WireNames.Status]!.ToString();
                break;
            case MutantKind.SuccessLies:
                envelope[WireNames.Success] = true;
                break;
            case MutantKind.NullDataOnSuccess:
                envelope[WireNames.Data] = null;
                break;
            case MutantKind.DataOnError:
                envelope[WireNames.Data] = Good(Outcome.Of(RosettaStatus.Created), templates, values)[WireNames.Data]!.DeepClone();
                break;
            case MutantKind.MissingViewUrl:
                data!.Remove(WireNames.ViewUrl);
                break;
            case MutantKind.MissingField:
                envelope.Remove(WireNames.Code);
                break;
            case MutantKind.ExtraFields:
                envelope[ExtraField] = envelope[WireNames.RequestId]!.DeepClone();
                data?.Add(ExtraFieldInData, 1);
                break;
            case MutantKind.IsoDate:
                envelope[WireNames.Date] = values.Date.ToString("s", CultureInfo.InvariantCulture);
                break;
            case MutantKind.NullMessage:
                envelope[WireNames.Message] = null;
                break;
            case MutantKind.Reordered:
                return Reversed(envelope);
            default:
                throw new ArgumentOutOfRangeException(nameof(mutant), mutant, "No such mutant.");
        }

        return envelope;
    }

    private static JsonObject Good(Outcome outcome, AnswerTemplates templates, in AnswerValues values)
    {
        var bytes = new byte[templates.LengthOf(outcome)];
        templates.Write(bytes, outcome, values);
        return JsonNode.Parse(bytes)!.AsObject();
    }

    private static JsonObject Reversed(JsonObject source) => new(source
        .Reverse()
        .Select(field => KeyValuePair.Create(field.Key, field.Value is JsonObject inner ? Reversed(inner) : field.Value?.DeepClone())));

    // A JsonObject has each key once, so this one is written by hand.
    private static byte[] WithStatusTwice(JsonObject envelope, RosettaStatus status)
    {
        var other = StatusCatalogue.All.First(row => row.Status != status).Number;
        return Bytes(json =>
        {
            json.WriteStartObject();
            foreach (var (name, value) in envelope)
            {
                json.WritePropertyName(name);
                if (value is JsonObject data)
                {
                    WriteTwice(json, data, other);
                }
                else
                {
                    WriteValue(json, value);
                }
            }

            json.WriteEndObject();
        });
    }

    private static void WriteTwice(Utf8JsonWriter json, JsonObject data, int other)
    {
        json.WriteStartObject();
        foreach (var (name, value) in data)
        {
            json.WritePropertyName(name);
            WriteValue(json, value);
            if (name == WireNames.Status)
            {
                json.WriteNumber(name, other);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, JsonNode? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
        }
        else
        {
            value.WriteTo(json);
        }
    }

    private static byte[] Bytes(JsonObject envelope) => Bytes(json => envelope.WriteTo(json));

    private static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, AsOnTheWire);
        write(json);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
