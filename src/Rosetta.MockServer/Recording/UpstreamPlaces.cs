namespace Rosetta.MockServer.Recording;

/// <summary>How many calls may wait for the real service at one time: each holds its request and its answer in memory.</summary>
internal sealed class UpstreamPlaces(int max)
{
    private int _taken;

    /// <summary>The most.</summary>
    public int Max { get; } = max;

    /// <summary>Takes a place.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryTake()
    {
        if (Interlocked.Increment(ref _taken) <= Max)
        {
            return true;
        }

        Return();
        return false;
    }

    /// <summary>Gives a place back.</summary>
    public void Return() => Interlocked.Decrement(ref _taken);
}
