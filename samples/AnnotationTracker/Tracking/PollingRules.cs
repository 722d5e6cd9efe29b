using System.Globalization;
using AnnotationTracker.Api;

namespace AnnotationTracker.Tracking;

/// <summary>When to ask again and when to stop. Pure: the poller waits and asks, this decides.</summary>
internal static class PollingRules
{
    // begin-snippet: polling-rules
    /// <summary>The next move.</summary>
    /// <param name="reply">What the last call came to.</param>
    /// <param name="failuresBefore">Calls in a row before it that came to nothing.</param>
    /// <param name="options">Of the tracker.</param>
    /// <param name="chance">From 0 to 1, drawn for this move.</param>
    public static NextMove After(TaskReply reply, int failuresBefore, TrackingOptions options, double chance) => reply switch
    {
        TaskReply.Found { Status: AnnotationStatus.Approved } done => new NextMove.Stop(new TrackingResult.Approved(done.ViewUrl)),
        TaskReply.Found { Status: AnnotationStatus.CreationFailed } dead => new NextMove.Stop(new TrackingResult.CreationFailed(dead.ViewUrl)),

        // Rosetta says no and will say so again. To ask once more would only be noise.
        TaskReply.Refused no => new NextMove.Stop(new TrackingResult.GaveUp(no.Reason)),

        // A status from a newer Rosetta is not the end: the task goes on, and so do we.
        TaskReply.Found or TaskReply.NewStatus => new NextMove.AskAgain(options.PollInterval, 0),

        TaskReply.TryLater later => Retry(later.Reason, later.After, failuresBefore + 1, options, chance),

        // Nonsense may come from something in between and be gone in a minute.
        TaskReply.NotUnderstood nonsense => Retry(nonsense.Reason, null, failuresBefore + 1, options, chance),
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply, "A reply that these rules don't know."),
    };

    private static NextMove Retry(string reason, TimeSpan? wanted, int failures, TrackingOptions options, double chance) =>
        failures >= options.MaxFailuresInARow
            ? new NextMove.Stop(new TrackingResult.GaveUp(string.Create(CultureInfo.InvariantCulture, $"{failures} failures in a row; the last: {reason}")))
            : new NextMove.AskAgain(BackOff(wanted, failures, options, chance), failures);
    // end-snippet

    private static TimeSpan BackOff(TimeSpan? wanted, int failures, TrackingOptions options, double chance)
    {
        var doubled = options.FirstRetryAfter.TotalSeconds * Math.Pow(2, failures - 1);
        var wait = Math.Max(doubled, wanted?.TotalSeconds ?? 0);
        var capped = Math.Min(wait, options.LongestRetryAfter.TotalSeconds);
        return TimeSpan.FromSeconds(capped * (1 + (options.RetrySpread * chance)));
    }
}
