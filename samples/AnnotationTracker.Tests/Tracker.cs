using AnnotationTracker.Api;
using AnnotationTracker.Tracking;
using Microsoft.Extensions.DependencyInjection;

namespace AnnotationTracker.Tests;

/// <summary>The tracker as a program registers it, with a script in the place of the network; or with the network, if there is no script.</summary>
internal static class Tracker
{
    public static readonly TaskIds Ids = new("a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e", "f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f", "d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f");

    public static ServiceProvider Build(ScriptedHandler? handler, WatchedTime? time = null, Action<TrackingOptions>? tracking = null, string baseAddress = "https://rosetta.test")
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

    /// <summary>What one call comes to.</summary>
    public static async Task<TaskReply> AskAsync(ScriptedHandler handler)
    {
        await using var tracker = Build(handler);
        return await tracker.GetRequiredService<RosettaClient>().GetTaskAsync(Ids, TestContext.Current.CancellationToken);
    }
}
