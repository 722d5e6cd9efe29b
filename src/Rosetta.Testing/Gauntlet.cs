using System.Collections.Immutable;
using Rosetta.Testing.Gauntlets;

namespace Rosetta.Testing;

/// <summary>
/// Whatever Get Task, the network between and a later Get Task may do to a client: it runs yours once against each, on a real
/// socket, and says what it handled as a robust client does and what it got wrong.
/// </summary>
/// <example>
/// <code>
/// var report = await Gauntlet.RunAsync(async (run, cancellation) =>
/// {
///     var reply = await MyClient(run.BaseAddress).GetTaskAsync(run.Ids, cancellation);
///     return reply.IsTask ? Conclusion.Found(reply.Status) : Conclusion.NotUnderstood(reply.Reason);
/// });
/// report.RequireRobust();
/// </code>
/// </example>
public static class Gauntlet
{
    /// <summary>All that a client runs against: good answers, faults, mutants, and the API as it may be tomorrow.</summary>
    public static ImmutableArray<Obstacle> Obstacles => ObstacleCatalogue.All;

    /// <summary>Runs a client against every obstacle, several at a time, each in a session of its own.</summary>
    /// <param name="client">
    /// Runs the client once, and says what it concluded. The token is cancelled when the client has had its time. It needs no
    /// catch: an exception that comes out of it is a crash of the client.
    /// </param>
    /// <param name="options">What is expected of the client, and how long it may take.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ArgumentException">The options name an obstacle that does not exist.</exception>
    public static Task<GauntletReport> RunAsync(
        Func<GauntletRun, CancellationToken, Task<Conclusion>> client, GauntletOptions? options = null, CancellationToken cancellationToken = default) =>
        GauntletRunner.RunAsync(client, options ?? new GauntletOptions(), cancellationToken);

    /// <summary>Runs a client against one obstacle: a row of a theory.</summary>
    /// <param name="obstacle">The id of one of <see cref="Obstacles"/>.</param>
    /// <inheritdoc cref="RunAsync(Func{GauntletRun, CancellationToken, Task{Conclusion}}, GauntletOptions, CancellationToken)"/>
    public static async Task<GauntletResult> RunAsync(
        string obstacle, Func<GauntletRun, CancellationToken, Task<Conclusion>> client, GauntletOptions? options = null, CancellationToken cancellationToken = default)
    {
        var report = await RunAsync(client, (options ?? new GauntletOptions()) with { Only = [obstacle] }, cancellationToken).ConfigureAwait(false);
        return report.Results[0];
    }
}
