using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Rosetta.Testing.Journal;

/// <summary>What is kept of a body.</summary>
/// <param name="Text">The text, or base64 if the bytes are not UTF-8.</param>
/// <param name="Encoding">None for text; <see cref="Base64"/>.</param>
/// <param name="TotalBytes">The whole length, kept or not.</param>
/// <param name="Truncated">Whether there was more than is kept.</param>
public sealed record JournalBody(string Text, string? Encoding, long TotalBytes, bool Truncated)
{
    /// <summary>The word for bytes that are not text, as HAR has it.</summary>
    public const string Base64 = "base64";

    internal static JournalBody From(ReadOnlySpan<byte> kept, long totalBytes)
    {
        var truncated = totalBytes > kept.Length;
        var text = truncated ? WithoutHalfRune(kept) : kept;
        return Utf8.IsValid(text)
            ? new JournalBody(System.Text.Encoding.UTF8.GetString(text), null, totalBytes, truncated)
            : new JournalBody(Convert.ToBase64String(kept), Base64, totalBytes, truncated);
    }

    // The cut may have gone through the middle of a character; that alone does not make the body binary.
    private static ReadOnlySpan<byte> WithoutHalfRune(ReadOnlySpan<byte> kept)
    {
        const int longest = 4;
        for (var back = 1; back < longest && back <= kept.Length; back++)
        {
            if (Rune.DecodeFromUtf8(kept[^back..], out _, out _) == OperationStatus.NeedMoreData)
            {
                return kept[..^back];
            }
        }

        return kept;
    }
}
