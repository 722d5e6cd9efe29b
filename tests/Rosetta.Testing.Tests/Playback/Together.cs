namespace Rosetta.Testing.Tests.Playback;

/// <summary>Runs callers on threads of their own that all begin at the same moment.</summary>
internal static class Together
{
    public static async Task<T[]> Run<T>(int callers, Func<int, T> call)
    {
        using var gate = new Barrier(callers);
        return await Task.WhenAll(Enumerable.Range(0, callers).Select(i => Task.Factory.StartNew(
            () =>
            {
                gate.SignalAndWait(TestContext.Current.CancellationToken);
                return call(i);
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
    }
}
