using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Rosetta.Testing.Scenarios;

/// <summary>128 bits that stand for three ids: wide enough that two tasks never meet by accident.</summary>
internal static class IdHash
{
    public static UInt128 Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third)
    {
        // The lengths go in too: ("ab", "c") and ("a", "bc") are two things.
        const int lengths = 2 * sizeof(int);
        var length = lengths + first.Length + second.Length + third.Length;
        var bytes = length <= 1024 ? stackalloc byte[length] : new byte[length];
        MemoryMarshal.Write(bytes, first.Length);
        MemoryMarshal.Write(bytes[sizeof(int)..], second.Length);
        first.CopyTo(bytes[lengths..]);
        second.CopyTo(bytes[(lengths + first.Length)..]);
        third.CopyTo(bytes[(lengths + first.Length + second.Length)..]);
        return XxHash128.HashToUInt128(bytes);
    }
}
