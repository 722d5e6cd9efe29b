namespace Rosetta.Testing.Gauntlets;

/// <summary>Runs a client through the gauntlet: a fake on a socket of its own for each obstacle.</summary>
internal static class GauntletRunner
{
    /// <summary>What a client gets, beyond its time, to let go of what it holds.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static async Task<GauntletReport> RunAsync(
        Func<GauntletRun, CancellationToken, Task<Conclusion>> client, GauntletOptions options, CancellationToken cancellationToken)
    {
        var obstacles = ObstacleCatalogue.Select(options.Only);
        var results = new GauntletResult[obstacles.Length];
        var together = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, obstacles.Length, together, async (i, token) =>
            results[i] = await RunAsync(client, obstacles[i], options, token).ConfigureAwait(false)).ConfigureAwait(false);
        return new GauntletReport([.. results]);
    }

    // Not a session of a common fake: the path of its address would be lost to a client that asks for "/task/get", as is its right.
    private static async Task<GauntletResult> RunAsync(
        Func<GauntletRun, CancellationToken, Task<Conclusion>> client, Obstacle obstacle, GauntletOptions options, CancellationToken cancellationToken)
    {
        var fake = await RosettaFake.StartOnKestrelAsync(
            new RosettaFakeOptions { Settings = options.Settings, Scenarios = [obstacle.Scenario] }, cancellationToken).ConfigureAwait(false);
        await using (fake.ConfigureAwait(false))
        {
            var run = new GauntletRun(obstacle, fake);
            var ending = await EndAsync(client, run, options.TimeLimit, cancellationToken).ConfigureAwait(false);
            return GauntletJudge.Judge(run, ending, options.Follows);
        }
    }

    private static async Task<Ending> EndAsync(
        Func<GauntletRun, CancellationToken, Task<Conclusion>> client, GauntletRun run, TimeSpan timeLimit, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeLimit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var token = either.Token;
        try
        {
            // A client that does not even heed the token is left alone with the fake, which is gone soon.
            var patience = timeLimit == Timeout.InfiniteTimeSpan ? timeLimit : timeLimit + Grace;
            var said = await Task.Run(() => client(run, token), CancellationToken.None).WaitAsync(patience, cancellationToken).ConfigureAwait(false);
            return new Ending.Concluded(said ?? throw new InvalidOperationException(GauntletTexts.SaidNothing));
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception) when (limit.IsCancellationRequested)
        {
            return new Ending.Hung(timeLimit);
        }
        catch (Exception error)
        {
            return new Ending.Crashed(error);
        }
    }
}
