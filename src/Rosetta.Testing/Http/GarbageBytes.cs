using System.Buffers.Binary;
using System.IO.Hashing;

namespace Rosetta.Testing.Http;

/// <summary>Bytes that look like nothing, the same for the same seed. Pure.</summary>
internal static class GarbageBytes
{
    // A byte that continues a UTF-8 character: nothing that starts with it is text, and so nothing is JSON.
    private const byte Continuation = 0x80;

    public static byte[] Of(UInt128 seed, int length)
    {
        Span<byte> block = stackalloc byte[24];
        Span<byte> piece = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt128LittleEndian(block, seed);
        var bytes = new byte[Math.Max(length, 1)];
        for (var at = 0; at < bytes.Length; at += sizeof(ulong))
        {
            BinaryPrimitives.WriteInt64LittleEndian(block[16..], at);
            BinaryPrimitives.WriteUInt64LittleEndian(piece, XxHash3.HashToUInt64(block));
            piece[..Math.Min(piece.Length, bytes.Length - at)].CopyTo(bytes.AsSpan(at));
        }

        bytes[0] = (byte)(Continuation | (bytes[0] & 0x3F));
        return bytes;
    }
}
