using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Rosetta.Testing;

/// <summary>
/// Tells the processor what memory is needed soon, so that it comes while something else is done: with thousands of sessions and
/// hundreds of thousands of tasks, a request waits for memory longer than it calculates. It changes nothing, and where the processor
/// has no such instruction it does nothing.
/// </summary>
internal static class MemoryHint
{
    private const int LineBytes = 64;

    // What the runtime keeps before the first element: the array's type and its length.
    private const int ArrayHead = 16;

    /// <summary>An object, from its beginning.</summary>
    /// <param name="item">The object. It is not touched: even asking for the place of a field of it would have to wait for it.</param>
    /// <param name="lines">How many lines of 64 bytes it takes, about.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Object(object item, int lines)
    {
        for (var line = 0; line < lines; line++)
        {
            At(item, line * LineBytes);
        }
    }

    /// <summary>An element of an array.</summary>
    /// <param name="array">The array. It is not touched either.</param>
    /// <param name="index">Unchecked.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Element<T>(T[] array, int index) => At(array, ArrayHead + (index * Unsafe.SizeOf<T>()));

    // The collector may move the object meanwhile: then the hint is a wrong one, and no harm is done.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void At(object item, int offset)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0((byte*)Unsafe.As<object, nint>(ref item) + offset);
        }
    }
}
