using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Rosetta.GetTask;

/// <summary>
/// Reads and checks a request body in one pass, in place. A body that is plainly right costs no allocation; the first
/// oddity starts a report, and reading goes on so that the report is complete.
/// </summary>
public ref struct GetTaskRequestReader
{
    /// <summary>The deepest nesting that is read, inside fields that Get Task does not know.</summary>
    public const int MaxDepth = 32;

    /// <summary>
    /// The longest id in bytes. The specification names no limit; without one a client could make the server remember megabytes.
    /// </summary>
    public const int MaxIdBytes = 256;

    private const string NonEmptyString = "a non-empty string";

    private static readonly byte[] CampaignIdName = Encoding.UTF8.GetBytes(WireNames.CampaignId);
    private static readonly byte[] AnnotationRequestIdName = Encoding.UTF8.GetBytes(WireNames.AnnotationRequestId);
    private static readonly byte[] SceneIdName = Encoding.UTF8.GetBytes(WireNames.SceneId);

    private readonly RequestRules _rules;
    private readonly Span<byte> _scratch;
    private int _scratchUsed;
    private Place _campaignId;
    private Place _annotationRequestId;
    private Place _sceneId;
    private Fields _seen;
    private HashSet<string>? _unknown;
    private List<Violation>? _violations;
    private List<Violation>? _warnings;

    [Flags]
    private enum Fields
    {
        None = 0,
        CampaignId = 1,
        AnnotationRequestId = 2,
        SceneId = 4,
    }

    /// <summary>Where an unescaped id stands: in the body, or in the scratch buffer.</summary>
    private readonly record struct Place(int Start, int Length, bool InScratch)
    {
        public ReadOnlySpan<byte> In(ReadOnlySpan<byte> body, ReadOnlySpan<byte> scratch) =>
            (InScratch ? scratch : body).Slice(Start, Length);
    }

    private GetTaskRequestReader(RequestRules rules, Span<byte> scratch)
    {
        _rules = rules;
        _scratch = scratch;
    }

    /// <summary>Reads a body.</summary>
    /// <param name="body">The whole body, UTF-8.</param>
    /// <param name="scratch">At least as long as the body; used only where an id is written with escapes.</param>
    /// <param name="rules">How strictly.</param>
    /// <param name="request">The ids; they point into <paramref name="body"/> or <paramref name="scratch"/>.</param>
    /// <param name="report">Violations and warnings; none if there is nothing to say.</param>
    /// <returns>Whether the request can be answered.</returns>
    public static bool TryRead(
        ReadOnlySpan<byte> body,
        Span<byte> scratch,
        RequestRules rules,
        out GetTaskRequestUtf8 request,
        out RequestReport? report)
    {
        var reader = new GetTaskRequestReader(rules, scratch);
        reader.Read(body);
        request = new GetTaskRequestUtf8(
            reader._campaignId.In(body, scratch),
            reader._annotationRequestId.In(body, scratch),
            reader._sceneId.In(body, scratch));
        report = reader._violations is null && reader._warnings is null
            ? null
            : new RequestReport([.. reader._violations ?? []], [.. reader._warnings ?? []]);
        return reader._violations is null;
    }

    private void Read(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            AddViolation("$", "bytes that are not UTF-8", "a JSON object in UTF-8", FirstInvalidUtf8(body));
            return;
        }

        var json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                AddViolation("$", Describe(json.TokenType), "a JSON object", json.TokenStartIndex);
                while (json.Read())
                {
                    // What follows may be broken as well; then the report says so too.
                }

                return;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                ReadField(ref json);
            }

            json.Read(); // Anything but white space behind the object is a syntax error.
        }
        catch (JsonException broken)
        {
            AddViolation("$", body.IsEmpty ? "an empty body" : SyntaxError(broken), "a JSON object", Offset(body, broken));
            return;
        }

        RequireAll();
    }

    private void ReadField(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals(CampaignIdName))
        {
            ReadId(ref json, Fields.CampaignId, WireNames.CampaignId, ref _campaignId);
        }
        else if (json.ValueTextEquals(AnnotationRequestIdName))
        {
            ReadId(ref json, Fields.AnnotationRequestId, WireNames.AnnotationRequestId, ref _annotationRequestId);
        }
        else if (json.ValueTextEquals(SceneIdName))
        {
            ReadId(ref json, Fields.SceneId, WireNames.SceneId, ref _sceneId);
        }
        else
        {
            ReadUnknown(ref json);
        }
    }

    private void ReadId(ref Utf8JsonReader json, Fields field, string name, ref Place id)
    {
        if ((_seen & field) != 0)
        {
            AddViolation($"$.{name}", "the field a second time", "each field once", json.TokenStartIndex);
        }

        _seen |= field;
        json.Read();
        var at = json.TokenStartIndex;
        if (json.TokenType != JsonTokenType.String)
        {
            if (json.TokenType != JsonTokenType.Null || _rules != RequestRules.Lenient)
            {
                AddViolation($"$.{name}", Describe(json.TokenType), NonEmptyString, at);
            }

            json.Skip();
            return;
        }

        if (!TryUnescape(ref json, out var value))
        {
            AddViolation($"$.{name}", "half of a surrogate pair", NonEmptyString, at);
        }
        else if (value.Length == 0 && _rules != RequestRules.Lenient)
        {
            AddViolation($"$.{name}", "an empty string", NonEmptyString, at);
        }
        else if (value.Length > MaxIdBytes)
        {
            AddViolation($"$.{name}", Invariant($"a string of {value.Length} bytes"), Invariant($"at most {MaxIdBytes} bytes (a limit of the fake)"), at);
        }
        else
        {
            id = value;
        }
    }

    private bool TryUnescape(ref Utf8JsonReader json, out Place value)
    {
        const int quote = 1;
        value = new Place((int)json.TokenStartIndex + quote, json.ValueSpan.Length, InScratch: false);
        if (!json.ValueIsEscaped)
        {
            return true;
        }

        try
        {
            value = new Place(_scratchUsed, json.CopyString(_scratch[_scratchUsed..]), InScratch: true);
            _scratchUsed += value.Length;
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private void ReadUnknown(ref Utf8JsonReader json)
    {
        var at = json.TokenStartIndex;
        string name;
        try
        {
            name = json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            AddViolation("$", "a field name with half of a surrogate pair", "a field name", at);
            json.Skip();
            return;
        }

        if (!(_unknown ??= new HashSet<string>(StringComparer.Ordinal)).Add(name))
        {
            AddViolation($"$.{name}", "the field a second time", "each field once", at);
        }

        var oddity = new Violation($"$.{name}", "a field that Get Task does not have", ThreeFields) { BytePosition = at };
        if (_rules == RequestRules.Strict)
        {
            (_violations ??= []).Add(oddity);
        }
        else
        {
            (_warnings ??= []).Add(oddity);
        }

        json.Skip();
    }

    private void RequireAll()
    {
        if (_rules == RequestRules.Lenient)
        {
            return;
        }

        RequireSeen(Fields.CampaignId, WireNames.CampaignId);
        RequireSeen(Fields.AnnotationRequestId, WireNames.AnnotationRequestId);
        RequireSeen(Fields.SceneId, WireNames.SceneId);
    }

    private void RequireSeen(Fields field, string name)
    {
        if ((_seen & field) == 0)
        {
            AddViolation($"$.{name}", "nothing", NonEmptyString, null);
        }
    }

    private static string ThreeFields =>
        $"one of: {WireNames.CampaignId}, {WireNames.AnnotationRequestId}, {WireNames.SceneId}";

    private void AddViolation(string path, string found, string expected, long? at) =>
        (_violations ??= []).Add(new Violation(path, found, expected) { BytePosition = at });

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "nothing",
    };

    // The reader's own text ends in its line and byte, which the report gives as one offset.
    private static string SyntaxError(JsonException broken)
    {
        var text = broken.Message;
        var tail = text.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return $"JSON that breaks off: {(tail < 0 ? text : text[..tail])}";
    }

    private static long Offset(ReadOnlySpan<byte> body, JsonException broken)
    {
        var start = 0;
        for (var line = 0L; line < (broken.LineNumber ?? 0); line++)
        {
            start += body[start..].IndexOf((byte)'\n') + 1;
        }

        return start + (broken.BytePositionInLine ?? 0);
    }

    private static long FirstInvalidUtf8(ReadOnlySpan<byte> body)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(body[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
