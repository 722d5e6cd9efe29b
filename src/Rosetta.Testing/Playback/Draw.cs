using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Rosetta.Testing.Playback;

/// <summary>
/// Chance without a shared stream: every draw is a hash of seed, task, source and ordinal, so concurrent tasks don't disturb
/// each other and the same seed and calls give the same bytes.
/// </summary>
/// <param name="Seed">The session's.</param>
/// <param name="Task">The task's key.</param>
/// <param name="Source">Which scenario, or what else, answers.</param>
/// <param name="Ordinal">The how-manieth answer of that source.</param>
internal readonly record struct Draw(ulong Seed, UInt128 Task, ulong Source, long Ordinal)
{
    /// <summary>128 bits, the same for the same purpose.</summary>
    public UInt128 Bits(DrawPurpose purpose)
    {
        ReadOnlySpan<ulong> words = [Seed, (ulong)(Task >> 64), (ulong)Task, Source, (ulong)Ordinal, (ulong)purpose];
        return XxHash128.HashToUInt128(MemoryMarshal.AsBytes(words));
    }

    /// <summary>Two independent numbers, evenly distributed in [0, 1).</summary>
    public (double First, double Second) Units(DrawPurpose purpose)
    {
        const double scale = 1.0 / (1UL << 53);
        var bits = Bits(purpose);
        return (((ulong)bits >> 11) * scale, ((ulong)(bits >> 64) >> 11) * scale);
    }
}

/// <summary>What a draw is for; two purposes never share bits.</summary>
internal enum DrawPurpose : ulong
{
    RequestId,
    Chance,
    Delay,
    Garbage,
    CampaignId,
    AnnotationRequestId,
    SceneId,
}
