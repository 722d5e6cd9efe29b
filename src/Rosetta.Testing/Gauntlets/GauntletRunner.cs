using System.Collections.Immutable;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Gauntlets;

/// <summary>Runs a client through the gauntlet: one fake on a socket, a session for each obstacle.</summary>
internal static class GauntletRunner
{
    /// <summary>What a client gets, beyond its time, to let go of what it holds.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static async Task<GauntletReport> RunAsync(
        Func<GauntletRun, CancellationToken, Task<Conclusion>> client, GauntletOptions options, CancellationToken cancellationToken)
    {
        var obstacles = ObstacleCatalogue.Select(options.Only);
        var fake = await RosettaFake.StartOnKestrelAsync(
            new RosettaFakeOptions { Settings = options.Settings, Scenarios = [.. obstacles.Select(obstacle => obstacle.Scenario)] },
            cancellationToken).ConfigureAwait(false);
        await using (fake.ConfigureAwait(false))
        {
            var results = new GauntletResult[obstacles.Length];
            var together = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken };
            await Parallel.ForAsync(0, obstacles.Length, together, async (i, token) =>
            {
                var run = new GauntletRun(obstacles[i], fake);
                var ending = await EndAsync(client, run, options.TimeLimit, token).ConfigureAwait(false);
                results[i] = GauntletJudge.Judge(run, ending, options.Follows);
            }).ConfigureAwait(false);
            return new GauntletReport([.. results]);
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
            return new Ending.Concluded(await Task.Run(() => client(run, token), CancellationToken.None).WaitAsync(timeLimit + Grace, cancellationToken).ConfigureAwait(false));
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
