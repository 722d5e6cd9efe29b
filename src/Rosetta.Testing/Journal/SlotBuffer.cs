namespace Rosetta.Testing.Journal;

/// <summary>Where a value stands in a <see cref="SlotBuffer{T}"/>.</summary>
internal readonly record struct Extent(int Start, int Length);

/// <summary>Values of one entry, one behind the other, in an array that later entries of the same slot reuse.</summary>
internal struct SlotBuffer<T>
    where T : unmanaged
{
    // Growing in such steps wastes little and stops soon: entries of one server are much alike.
    private const int Step = 256;

    private T[]? _items;
    private int _used;

    public void Reset() => _used = 0;

    public Extent Add(ReadOnlySpan<T> value)
    {
        var extent = new Extent(_used, value.Length);
        var end = _used + value.Length;
        if (end > (_items?.Length ?? 0))
        {
            Array.Resize(ref _items, (end + Step - 1) / Step * Step);
        }

        value.CopyTo(_items.AsSpan(extent.Start));
        _used = end;
        return extent;
    }

    public readonly ReadOnlySpan<T> Read(Extent extent) => _items.AsSpan(extent.Start, extent.Length);
}
