using AnnotationTracker.Api;
using AnnotationTracker.Tracking;
using Microsoft.Extensions.DependencyInjection;
using Rosetta.Testing;
using Rosetta.Testing.Gauntlets;

namespace AnnotationTracker.Tests.Kit;

/// <summary>The tracker and a fake Rosetta, brought together.</summary>
internal static class FollowedTask
{
    // begin-snippet: kit-follow
    /// <summary>Follows the task to its end. Waits take no time, and the fake's clock goes on with the tracker's.</summary>
    public static Task<Story> FollowAsync(this RosettaFake rosetta) => Tracker.FollowAsync(rosetta.CreateHandler(), onWait: rosetta.Clock.Advance);

    /// <summary>Asks once.</summary>
    public static Task<TaskReply> AskAsync(this RosettaFake rosetta) => Tracker.AskAsync(rosetta.CreateHandler());
    // end-snippet

    // begin-snippet: kit-gauntlet-client
    /// <summary>Follows a task over a real socket, on the real clock, and says what it makes of each answer.</summary>
    public static async Task<Conclusion> RunAsync(GauntletRun run, CancellationToken cancellation)
    {
        var services = new ServiceCollection();
        services.AddAnnotationTracker(
            rosetta =>
            {
                rosetta.BaseAddress = run.BaseAddress;
                rosetta.RequestTimeout = TimeSpan.FromSeconds(5);
            },
            WithoutLongWaits);
        return await RunAsync(run, services, cancellation);
    }

    private static void WithoutLongWaits(TrackingOptions tracking)
    {
        tracking.PollInterval = TimeSpan.FromMilliseconds(1);
        tracking.FirstRetryAfter = TimeSpan.FromMilliseconds(1);
        tracking.LongestRetryAfter = TimeSpan.FromMilliseconds(1);
    }

    private static async Task<Conclusion> RunAsync(GauntletRun run, ServiceCollection services, CancellationToken cancellation)
    {
        await using var tracker = services.BuildServiceProvider();
        var last = Conclusion.NotUnderstood("nothing was said");

        await tracker.GetRequiredService<TaskPoller>().FollowAsync(
            new TaskIds(run.Ids.CampaignId, run.Ids.AnnotationRequestId, run.Ids.SceneId), reply => run.Note(last = Of(reply)), cancellation);

        return last;
    }

    private static Conclusion Of(TaskReply reply) => reply switch
    {
        TaskReply.Found found => Conclusion.Found((int)found.Status),
        TaskReply.NewStatus unknown => Conclusion.NewStatus(unknown.Number),
        TaskReply.Refused refused => Conclusion.Refused(reason: refused.Reason),
        TaskReply.TryLater later => Conclusion.TryLater(later.Reason),
        TaskReply.NotUnderstood nonsense => Conclusion.NotUnderstood(nonsense.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply, "A reply that this test does not know."),
    };
    // end-snippet

    /// <summary>The same, with something about the tracker changed.</summary>
    public static async Task<Conclusion> RunAsync(
        GauntletRun run, Action<RosettaOptions> rosetta, Action<TrackingOptions> tracking, Action<IHttpClientBuilder> client, CancellationToken cancellation)
    {
        var services = new ServiceCollection();
        client(services.AddAnnotationTracker(
            options =>
            {
                options.BaseAddress = run.BaseAddress;
                options.RequestTimeout = TimeSpan.FromSeconds(5);
                rosetta(options);
            },
            options =>
            {
                WithoutLongWaits(options);
                tracking(options);
            }));
        return await RunAsync(run, services, cancellation);
    }
}
