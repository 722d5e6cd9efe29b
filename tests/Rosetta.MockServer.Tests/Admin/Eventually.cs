namespace Rosetta.MockServer.Tests.Admin;

/// <summary>Waits for what another thread is about to do: as short as possible, and never for ever.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static Task IsTrue(Func<bool> condition, string because) => IsTrue(() => Task.FromResult(condition()), because);

    public static async Task IsTrue(Func<Task<bool>> condition, string because)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            (TimeProvider.System.GetElapsedTime(since) < Longest).Should().BeTrue(because);
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
