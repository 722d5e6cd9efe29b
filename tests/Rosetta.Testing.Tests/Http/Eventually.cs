namespace Rosetta.Testing.Tests.Http;

/// <summary>Waits for what another thread is about to do: as short as possible, and never for ever.</summary>
internal static class Eventually
{
    /// <summary>After this something is broken.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static async Task IsTrue(Func<bool> condition, string because)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (TimeProvider.System.GetElapsedTime(since) > Longest)
            {
                throw new TimeoutException($"Not within {Longest.TotalSeconds} s: {because}");
            }

            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
