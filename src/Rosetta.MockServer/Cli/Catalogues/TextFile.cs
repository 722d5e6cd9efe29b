using System.Globalization;
using System.Text;

namespace Rosetta.MockServer.Cli.Catalogues;

/// <summary>A text file as it was found.</summary>
/// <param name="Text">Its content, without a byte order mark; none if it can't be read.</param>
/// <param name="Problem">Why it can't be read.</param>
internal readonly record struct TextFile(string? Text, string? Problem)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file, or what comes out of a pipe. Never throws.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxBytes">Of a longer one, one byte more is read, so that its reader says that it is too long.</param>
    /// <param name="size">Bytes that were read.</param>
    public static TextFile Read(string path, int maxBytes, out int size)
    {
        size = 0;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = ReadUpTo(stream, maxBytes + 1);
            size = bytes.Length;
            var content = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
            return new TextFile(size > maxBytes ? Encoding.UTF8.GetString(content) : StrictUtf8.GetString(content), null);
        }
        catch (DecoderFallbackException error)
        {
            return new TextFile(null, string.Create(CultureInfo.InvariantCulture, $"not UTF-8 text: the byte at position {error.Index} has no meaning; save the file as UTF-8"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new TextFile(null, $"can't be read: {error.Message}");
        }
    }

    private static ReadOnlySpan<byte> ReadUpTo(FileStream stream, int most)
    {
        // What has no end that could be asked for, such as a pipe, gets more room as it comes.
        var isKnown = stream.CanSeek && stream.Length > 0;
        var bytes = new byte[isKnown ? Math.Min(stream.Length, most) : Math.Min(most, 64 * 1024)];
        var size = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        while (!isKnown && size == bytes.Length && size < most)
        {
            Array.Resize(ref bytes, (int)Math.Min(2L * size, most));
            size += stream.ReadAtLeast(bytes.AsSpan(size), bytes.Length - size, throwOnEndOfStream: false);
        }

        return bytes.AsSpan(0, size);
    }
}
