using AnnotationTracker.Api;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AnnotationTracker.Tracking;

/// <summary>Follows every task that is put on the board, side by side, for as long as the program runs.</summary>
internal sealed class TrackingService(TrackingBoard board, TaskPoller poller, IOptions<TrackingOptions> options, ILogger<TrackingService> log)
    : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        board.ReadNewAsync(stoppingToken),
        new ParallelOptions { MaxDegreeOfParallelism = options.Value.MaxTasksAtOnce, CancellationToken = stoppingToken },
        FollowAsync);

    private async ValueTask FollowAsync(TaskIds ids, CancellationToken cancellation)
    {
        var result = await FollowToTheEndAsync(ids, cancellation);
        board.Ended(ids, result);
        Log.Ended(log, ids.SceneId, result);
    }

    private async Task<TrackingResult> FollowToTheEndAsync(TaskIds ids, CancellationToken cancellation)
    {
        try
        {
            return await poller.FollowAsync(ids, reply => board.Replied(ids, reply), cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A mistake of ours in one task must not end the others.
            Log.Broke(log, ids.SceneId, error);
            return new TrackingResult.GaveUp($"the tracker broke: {error.Message}");
        }
    }
}
