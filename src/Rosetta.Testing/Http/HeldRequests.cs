namespace Rosetta.Testing.Http;

/// <summary>Counts the requests that are kept waiting: delayed, dripping, closing or hanging. Hangs are limited.</summary>
internal sealed class HeldRequests(int maxHangs)
{
    private int _count;
    private int _hanging;

    /// <summary>All that are kept waiting, hangs among them.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Those that hang for good.</summary>
    public int Hanging => Volatile.Read(ref _hanging);

    public void Begin() => Interlocked.Increment(ref _count);

    public void End() => Interlocked.Decrement(ref _count);

    /// <summary>Takes one of the places for hangs.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryBeginHang()
    {
        if (Interlocked.Increment(ref _hanging) <= maxHangs)
        {
            return true;
        }

        EndHang();
        return false;
    }

    public void EndHang() => Interlocked.Decrement(ref _hanging);
}
