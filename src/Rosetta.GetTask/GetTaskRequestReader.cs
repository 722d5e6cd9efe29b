using System.Text;
using System.Text.Json;

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

    /// <summary>What a violation or a warning says it found, where the body has a field too many.</summary>
    public const string UnknownField = "a field that Get Task does not have";

    private const string NonEmptyString = "a non-empty string";
    private const string ThreeFields = $"one of: {WireNames.CampaignId}, {WireNames.AnnotationRequestId}, {WireNames.SceneId}";

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
    private ViolationList? _violations;
    private ViolationList? _warnings;

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
            : new RequestReport(reader._violations?.ToImmutable() ?? [], reader._warnings?.ToImmutable() ?? []);
        return reader._violations is null;
    }

    private void Read(ReadOnlySpan<byte> body)
    {
        if (BrokenJson.CannotBegin(body, out var found, out var at))
        {
            AddViolation(JsonPath.Root, found, BrokenJson.AnObject, at);
            return;
        }

        var json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
            {
                AddViolation(JsonPath.Root, JsonText.Describe(ref json), BrokenJson.AnObject, json.TokenStartIndex);
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
        catch (JsonException error)
        {
            at = BrokenJson.PositionOf(error, body);
            AddViolation(JsonPath.Root, BrokenJson.Describe(body, (int)at, json, MaxDepth), BrokenJson.AnObject, at);
            return;
        }

        RequireAll();
    }

    private void ReadField(ref Utf8JsonReader json)
    {
        if (json.ValueIsEscaped && !JsonText.TryUnescape(ref json, out _))
        {
            AddViolation(JsonPath.OfCurrent(JsonPath.Root, ref json), JsonText.HalfOfAPair, JsonText.AFieldName, json.TokenStartIndex);
            json.Skip();
        }
        else if (json.ValueTextEquals(CampaignIdName))
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
            AddViolation(JsonPath.Of(name), JsonText.ASecondTime, JsonText.EachFieldOnce, json.TokenStartIndex);
        }

        _seen |= field;
        json.Read();
        var at = json.TokenStartIndex;
        if (json.TokenType != JsonTokenType.String)
        {
            if (json.TokenType != JsonTokenType.Null || _rules != RequestRules.Lenient)
            {
                AddViolation(JsonPath.Of(name), JsonText.Describe(ref json), NonEmptyString, at);
            }

            json.Skip();
            return;
        }

        if (!TryUnescape(ref json, out var value))
        {
            AddViolation(JsonPath.Of(name), JsonText.HalfOfAPair, NonEmptyString, at);
        }
        else if (value.Length == 0 && _rules != RequestRules.Lenient)
        {
            AddViolation(JsonPath.Of(name), JsonText.Describe(ref json), NonEmptyString, at);
        }
        else if (value.Length > MaxIdBytes)
        {
            AddViolation(JsonPath.Of(name), $"a string of {value.Length} bytes", $"at most {MaxIdBytes} bytes (a limit of the fake)", at);
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
        var path = JsonPath.OfCurrent(JsonPath.Root, ref json);
        if (!(_unknown ??= new HashSet<string>(StringComparer.Ordinal)).Add(json.GetString()!))
        {
            AddViolation(path, JsonText.ASecondTime, JsonText.EachFieldOnce, at);
        }
        else if (_rules == RequestRules.Strict)
        {
            AddViolation(path, UnknownField, ThreeFields, at);
        }
        else
        {
            (_warnings ??= new ViolationList()).Add(path, UnknownField, ThreeFields, at);
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
            AddViolation(JsonPath.Of(name), JsonText.Nothing, NonEmptyString, null);
        }
    }

    private void AddViolation(string path, string found, string expected, long? at) =>
        (_violations ??= new ViolationList()).Add(path, found, expected, at);
}
