using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Rosetta.GetTask;

/// <summary>What came, in words, and never more of it than fits a line.</summary>
internal static class JsonText
{
    public const string Nothing = "nothing";
    public const string HalfOfAPair = "text with half of a surrogate pair";
    public const string AFieldName = "a field name";
    public const string ASecondTime = "the field a second time";
    public const string EachFieldOnce = "each field once";

    public const int MaxShownBytes = 80;

    /// <summary>The value that the reader stands on.</summary>
    public static string Describe(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String when json.ValueSpan.IsEmpty => "an empty string",
        JsonTokenType.String => $"the string {Quote(Shown(json.ValueSpan))}",
        JsonTokenType.Number => $"the number {Shown(json.ValueSpan)}",
        JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null => Encoding.UTF8.GetString(json.ValueSpan),
        _ => Nothing,
    };

    public static string Quote(string text) => $"\"{text}\"";

    /// <summary>As it stands in the body, escapes and all: so it can't break a line of a log, whatever it says.</summary>
    public static string Shown(ReadOnlySpan<byte> raw)
    {
        if (raw.Length <= MaxShownBytes)
        {
            return Encoding.UTF8.GetString(raw);
        }

        var end = MaxShownBytes;
        while (end > 0 && (raw[end] & 0b1100_0000) == 0b1000_0000)
        {
            end--; // Not in the middle of a letter.
        }

        return Encoding.UTF8.GetString(raw[..end]) + "…";
    }

    /// <inheritdoc cref="Shown(ReadOnlySpan{byte})"/>
    public static string Shown(string text) => Shown(Encoding.UTF8.GetBytes(text));

    /// <summary>The unescaped text that the reader stands on; none if an escape in it is half of a surrogate pair.</summary>
    public static bool TryUnescape(ref Utf8JsonReader json, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = json.GetString();
            return text is not null;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }
}
