using System.Text.Json;

namespace Rosetta.GetTask;

/// <summary>JSON paths (RFC 9535) of fields, as people read them in a report.</summary>
internal static class JsonPath
{
    public const string Root = "$";

    /// <summary>The path of a field whose name is a plain word.</summary>
    public static string Of(string name) => Of(Root, name);

    /// <inheritdoc cref="Of(string)"/>
    public static string Of(string parent, string name) => $"{parent}.{name}";

    /// <summary>The path of the field whose name the reader stands on: quoted where the name is not a plain word, cut where it is long.</summary>
    public static string OfCurrent(string parent, ref Utf8JsonReader json)
    {
        var raw = JsonText.Shown(json.ValueSpan);
        var name = json.ValueIsEscaped && json.ValueSpan.Length <= JsonText.MaxShownBytes && JsonText.TryUnescape(ref json, out var unescaped) ? unescaped : raw;
        return name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
            ? Of(parent, name)
            : $"{parent}[{JsonText.Quote(raw)}]";
    }
}
