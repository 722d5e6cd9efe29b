using System.Buffers;

namespace Rosetta.Testing.Http;

/// <summary>A request's body in one piece: in place where it came in one, else in a borrowed array.</summary>
internal readonly ref struct BodySpan
{
    private readonly byte[]? _copy;
    private readonly byte[]? _scratch;

    public BodySpan(ReadOnlySequence<byte> bytes)
    {
        if (bytes.IsSingleSegment)
        {
            Bytes = bytes.FirstSpan;
        }
        else
        {
            _copy = ArrayPool<byte>.Shared.Rent((int)bytes.Length);
            bytes.CopyTo(_copy);
            Bytes = _copy.AsSpan(0, (int)bytes.Length);
        }

        // Only what is written with escapes needs a place to be unescaped into.
        _scratch = Bytes.Contains((byte)'\\') ? ArrayPool<byte>.Shared.Rent(Bytes.Length) : null;
    }

    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>At least as long as the body if anything in it is escaped, else empty.</summary>
    public Span<byte> Scratch => _scratch;

    public void Dispose()
    {
        Return(_copy);
        Return(_scratch);
    }

    private static void Return(byte[]? array)
    {
        if (array is not null)
        {
            ArrayPool<byte>.Shared.Return(array);
        }
    }
}
