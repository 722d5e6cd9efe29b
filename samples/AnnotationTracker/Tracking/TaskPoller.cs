using System.Globalization;
using AnnotationTracker.Api;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AnnotationTracker.Tracking;

/// <summary>Follows one task until it is done or there is no use in asking.</summary>
public sealed class TaskPoller(RosettaClient client, IOptions<TrackingOptions> options, TimeProvider time, ILogger<TaskPoller> log)
{
    /// <summary>Asks, waits, and asks again.</summary>
    /// <param name="ids">The task.</param>
    /// <param name="onReply">Told of every reply as it comes.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public async Task<TrackingResult> FollowAsync(TaskIds ids, Action<TaskReply> onReply, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        var failures = 0;
        while (true)
        {
            var reply = await client.GetTaskAsync(ids, cancellation);
            onReply(reply);
            Log.Reply(log, ids.SceneId, reply);
            switch (PollingRules.After(reply, failures, options.Value, Random.Shared.NextDouble()))
            {
                case NextMove.Stop stop:
                    return stop.Result;
                case NextMove.AskAgain again when time.GetElapsedTime(start) + again.Wait > options.Value.GiveUpAfter:
                    return new TrackingResult.GaveUp(string.Create(
                        CultureInfo.InvariantCulture, $"not done within {options.Value.GiveUpAfter.TotalHours:0.##} h; the last reply: {reply}"));
                case NextMove.AskAgain again:
                    failures = again.FailuresInARow;
                    await Task.Delay(again.Wait, time, cancellation);
                    break;
            }
        }
    }
}
