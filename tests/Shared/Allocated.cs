namespace Rosetta.Tests.Shared;

/// <summary>What some work allocates on its thread.</summary>
internal static class Allocated
{
    private const int Rounds = 25;

    /// <summary>Bytes that it cannot do without: a collection that others cause meanwhile is charged to this thread, so the best of some rounds counts.</summary>
    /// <param name="work">Warm already, and the same each time.</param>
    public static long Least(Action work)
    {
        var least = long.MaxValue;
        for (var round = 0; round < Rounds && least > 0; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
