using System.Text;
using System.Text.Json;

namespace Rosetta.GetTask;

/// <summary>The fields of an object. Of a field that comes twice the last one counts, as most parsers have it.</summary>
internal sealed class JsonMembers
{
    private readonly Dictionary<string, JsonMember> _byName = new(StringComparer.Ordinal);

    private JsonMembers(string path) => Path = path;

    /// <summary>The JSON path of the object.</summary>
    public string Path { get; }

    public JsonMember? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Reads a whole answer; none if it is no JSON object.</summary>
    public static JsonMembers? Read(ReadOnlySpan<byte> body, int maxDepth, ViolationList violations)
    {
        if (BrokenJson.CannotBegin(body, out var found, out var at))
        {
            violations.Add(JsonPath.Root, found, BrokenJson.AnObject, at);
            return null;
        }

        var json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            json.Read();
            JsonMembers? members = null;
            if (json.TokenType == JsonTokenType.StartObject)
            {
                members = ReadFields(ref json, JsonPath.Root, violations);
            }
            else
            {
                violations.Add(JsonPath.Root, JsonText.Describe(ref json), BrokenJson.AnObject, json.TokenStartIndex);
                json.Skip();
            }

            json.Read(); // Anything but white space behind the value is a syntax error.
            return members;
        }
        catch (JsonException error)
        {
            at = BrokenJson.PositionOf(error, body);
            violations.Add(JsonPath.Root, BrokenJson.Describe(body, (int)at, json, maxDepth), BrokenJson.AnObject, at);
            return null;
        }
    }

    private static JsonMembers ReadFields(ref Utf8JsonReader json, string path, ViolationList violations)
    {
        var members = new JsonMembers(path);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var at = json.TokenStartIndex;
            var memberPath = JsonPath.OfCurrent(path, ref json);
            if (!JsonText.TryUnescape(ref json, out var name))
            {
                violations.Add(memberPath, JsonText.HalfOfAPair, JsonText.AFieldName, at);
                json.Skip();
                continue;
            }

            if (members._byName.ContainsKey(name))
            {
                violations.Add(memberPath, JsonText.ASecondTime, JsonText.EachFieldOnce, at);
            }

            json.Read();
            var isData = path == JsonPath.Root && name == WireNames.Data;
            members._byName[name] = ReadValue(ref json, memberPath, isData, violations);
        }

        return members;
    }

    private static JsonMember ReadValue(ref Utf8JsonReader json, string path, bool isData, ViolationList violations)
    {
        var value = new JsonMember(json.TokenType, json.TokenStartIndex, JsonText.Describe(ref json), TextOf(ref json), null);
        if (isData && value.Type == JsonTokenType.StartObject)
        {
            return value with { Members = ReadFields(ref json, path, violations) };
        }

        json.Skip();
        return value;
    }

    private static string? TextOf(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => JsonText.TryUnescape(ref json, out var text) ? text : null,
        JsonTokenType.Number => Encoding.UTF8.GetString(json.ValueSpan),
        _ => null,
    };
}
