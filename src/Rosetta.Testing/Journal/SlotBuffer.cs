using System.Buffers;
using System.Text;

namespace Rosetta.Testing.Journal;

/// <summary>Where a value stands in a <see cref="SlotBuffer"/>; <see cref="JournalLimits"/> keep both within 16 bits.</summary>
internal readonly record struct Extent(ushort Start, ushort Length);

/// <summary>
/// Texts and bodies of one entry, one behind the other, in an array that later entries of the same slot reuse. Texts are kept as
/// UTF-8: most are ASCII, and half as much memory is written and waited for.
/// </summary>
internal struct SlotBuffer
{
    // Growing in such steps wastes little and stops soon: entries of one server are much alike.
    private const int Step = 256;

    private byte[]? _bytes;
    private int _used;

    public void Reset() => _used = 0;

    public Extent Add(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Room(value.Length));
        return Take(value.Length);
    }

    public Extent AddText(ReadOnlySpan<char> text) => Take(
        Ascii.FromUtf16(text, Room(text.Length), out var length) == OperationStatus.Done
            ? length
            : Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetByteCount(text))));

    public readonly ReadOnlySpan<byte> Read(Extent extent) => _bytes.AsSpan(extent.Start, extent.Length);

    public readonly string ReadText(Extent extent) => Encoding.UTF8.GetString(Read(extent));

    private Span<byte> Room(int length)
    {
        var end = _used + length;
        if (end > (_bytes?.Length ?? 0))
        {
            Array.Resize(ref _bytes, (end + Step - 1) / Step * Step);
        }

        return _bytes.AsSpan(_used);
    }

    private Extent Take(int length)
    {
        var extent = new Extent(checked((ushort)_used), checked((ushort)length));
        _used += length;
        return extent;
    }
}
