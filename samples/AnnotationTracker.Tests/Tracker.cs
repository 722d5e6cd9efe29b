using AnnotationTracker.Api;
using AnnotationTracker.Tracking;
using Microsoft.Extensions.DependencyInjection;

namespace AnnotationTracker.Tests;

/// <summary>The tracker as a program registers it, with something in the place of the network; or with the network.</summary>
internal static class Tracker
{
    public static readonly TaskIds Ids = new("a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e", "f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f", "d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f");

    public static ServiceProvider Build(HttpMessageHandler? handler, WatchedTime? time = null, Action<TrackingOptions>? tracking = null, string baseAddress = "https://rosetta.test")
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time ?? new WatchedTime());
        var client = services.AddAnnotationTracker(
            options =>
            {
                options.BaseAddress = new Uri(baseAddress);
                options.RequestTimeout = WatchedTime.RequestTimeout;
            },
            options =>
            {
                options.PollInterval = TimeSpan.FromSeconds(30);
                options.FirstRetryAfter = TimeSpan.FromSeconds(2);
                options.LongestRetryAfter = TimeSpan.FromSeconds(20);
                options.RetrySpread = 0;
                options.MaxFailuresInARow = 6;
                tracking?.Invoke(options);
            });
        if (handler is not null)
        {
            client.ConfigurePrimaryHttpMessageHandler(() => handler);
        }

        return services.BuildServiceProvider();
    }

    /// <summary>Follows the task to its end, skipping every wait.</summary>
    /// <param name="handler">In the place of the network.</param>
    /// <param name="tracking">Changes the tracker's options.</param>
    /// <param name="onWait">Told of every wait, in place of waiting.</param>
    /// <param name="ids">The task; none for <see cref="Ids"/>.</param>
    public static async Task<Story> FollowAsync(
        HttpMessageHandler handler, Action<TrackingOptions>? tracking = null, Action<TimeSpan>? onWait = null, TaskIds? ids = null)
    {
        var time = new WatchedTime();
        await using var tracker = Build(handler, time, tracking);
        var waits = new List<double>();
        var replies = new List<TaskReply>();

        var following = tracker.GetRequiredService<TaskPoller>().FollowAsync(ids ?? Ids, replies.Add, TestContext.Current.CancellationToken);
        while (await Task.WhenAny(following, time.WaitBegunAsync()) != following)
        {
            var wait = await time.SkipWaitAsync(onWait);
            waits.Add(wait.TotalSeconds);
        }

        return new Story(await following, replies, waits);
    }

    /// <summary>What one call comes to.</summary>
    public static async Task<TaskReply> AskAsync(HttpMessageHandler handler)
    {
        await using var tracker = Build(handler);
        return await tracker.GetRequiredService<RosettaClient>().GetTaskAsync(Ids, TestContext.Current.CancellationToken);
    }
}

/// <summary>How a task was followed.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="Replies">What each call came to.</param>
/// <param name="Waits">Between the calls, in seconds.</param>
internal sealed record Story(TrackingResult Result, IReadOnlyList<TaskReply> Replies, IReadOnlyList<double> Waits)
{
    public int Calls => Replies.Count;
}
