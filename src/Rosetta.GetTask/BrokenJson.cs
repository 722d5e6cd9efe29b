using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Rosetta.GetTask;

/// <summary>
/// Says where and why a body is not JSON. In words of our own: those of the JSON library are about its options, and change
/// from version to version.
/// </summary>
internal static class BrokenJson
{
    public const string AnObject = "a JSON object";

    private const string CutOff = "JSON that ends too early";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> WhiteSpace => " \t\r\n"u8;

    /// <summary>Refuses what is wrong before the first letter of JSON; nothing is added if reading can begin.</summary>
    public static bool CannotBegin(ReadOnlySpan<byte> body, out string found, out long at)
    {
        (found, at) = body switch
        {
            [] => ("an empty body", 0),
            _ when body.StartsWith(ByteOrderMark) => ("a byte order mark in front of the JSON", 0),
            _ when !body.ContainsAnyExcept(WhiteSpace) => ("nothing but white space", 0),
            _ when !Utf8.IsValid(body) => ("bytes that are not UTF-8", FirstInvalid(body)),
            _ => ("", 0),
        };
        return found.Length > 0;
    }

    /// <summary>Where the error is: the offset of the byte that can't stand there, or of the end of the body.</summary>
    public static long PositionOf(JsonException error, ReadOnlySpan<byte> body)
    {
        var start = 0;
        for (var line = 0L; line < (error.LineNumber ?? 0); line++)
        {
            start += body[start..].IndexOf((byte)'\n') + 1;
        }

        return start + (error.BytePositionInLine ?? 0);
    }

    /// <summary>What can't stand there.</summary>
    /// <param name="body">The whole body.</param>
    /// <param name="at">The offset of the error.</param>
    /// <param name="json">The reader as the error left it.</param>
    /// <param name="maxDepth">The nesting that the reader allows.</param>
    public static string Describe(ReadOnlySpan<byte> body, int at, in Utf8JsonReader json, int maxDepth)
    {
        var rest = body[at..];
        var depth = json.CurrentDepth + (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);
        return rest switch
        {
            [_, ..] when depth == 0 && json.TokenType != JsonTokenType.None => $"more after the end of the JSON: {Letter(rest)}",
            [] => CutOff,
            [(byte)',', .. var end] when !end.ContainsAnyExcept(WhiteSpace) => CutOff,
            [(byte)'[' or (byte)'{', ..] when depth >= maxDepth => $"JSON nested deeper than {maxDepth} levels",
            [(byte)'/', (byte)'/' or (byte)'*', ..] => "a comment, which JSON does not have",
            [(byte)'}' or (byte)']', ..] when Before(body, at) == ',' => $"broken JSON: a comma with nothing between it and {Letter(rest)}",
            _ => $"broken JSON: {Letter(rest)} can't stand here",
        };
    }

    private static byte Before(ReadOnlySpan<byte> body, int at) => body[..at].TrimEnd(WhiteSpace) is [.., var last] ? last : default;

    private static string Letter(ReadOnlySpan<byte> rest)
    {
        Rune.DecodeFromUtf8(rest, out var letter, out _);
        return Rune.IsControl(letter) || Rune.IsWhiteSpace(letter) ? $"the byte 0x{rest[0]:X2}" : $"'{letter}'";
    }

    private static int FirstInvalid(ReadOnlySpan<byte> body)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(body[at..], out _, out var length) == OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
