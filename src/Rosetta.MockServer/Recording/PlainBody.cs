using System.IO.Compression;

namespace Rosetta.MockServer.Recording;

/// <summary>An answer's body as it is meant: a service may compress it, and is passed on compressed, but has to be read to be checked.</summary>
internal static class PlainBody
{
    /// <summary>The body without its compression; as it came where it can't be undone, or would grow too large.</summary>
    public static byte[] Of(byte[] body, string? contentEncoding)
    {
        using var packed = new MemoryStream(body);
        using Stream? plain = contentEncoding?.Trim().ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        return plain is null ? body : Read(plain) ?? body;
    }

    private static byte[]? Read(Stream plain)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (plain.Read(buffer) is > 0 and var count)
            {
                whole.Write(buffer, 0, count);
                if (whole.Length > UpstreamClient.MaxKeptBytes)
                {
                    return null;
                }
            }

            return whole.ToArray();
        }
        catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }
}
