using AnnotationTracker.Api;
using AnnotationTracker.Tracking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AnnotationTracker;

/// <summary>Puts the tracker into a program.</summary>
public static class AnnotationTrackerServices
{
    /// <summary>Registers <see cref="RosettaClient"/>, <see cref="TaskPoller"/>, <see cref="TrackingBoard"/> and the service that follows tasks.</summary>
    /// <param name="services">Of the program.</param>
    /// <param name="rosetta">Says where Rosetta is.</param>
    /// <param name="tracking">Changes how often to ask and when to stop.</param>
    /// <returns>The client's builder: tests put their own handler there.</returns>
    public static IHttpClientBuilder AddAnnotationTracker(
        this IServiceCollection services, Action<RosettaOptions> rosetta, Action<TrackingOptions>? tracking = null)
    {
        services.AddOptions<RosettaOptions>().Configure(rosetta).ValidateOnStart();
        services.AddOptions<TrackingOptions>().Configure(tracking ?? (_ => { })).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RosettaOptions>, OptionRules>();
        services.AddSingleton<IValidateOptions<TrackingOptions>, OptionRules>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddSingleton<TrackingBoard>();
        services.AddTransient<TaskPoller>();
        services.AddHostedService<TrackingService>();

        // The service lives as long as the program and keeps its client: connections are renewed by the handler's own
        // lifetime, not by new handlers.
        return services
            .AddHttpClient<RosettaClient>((provider, http) => Configure(http, provider.GetRequiredService<IOptions<RosettaOptions>>().Value))
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
                handler.AllowAutoRedirect = false;
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }

    private static void Configure(HttpClient http, RosettaOptions options)
    {
        // Without the slash at its end, the last part of the base's path would be lost.
        http.BaseAddress = new Uri(options.BaseAddress!.AbsoluteUri.TrimEnd('/') + "/");
        http.MaxResponseContentBufferSize = RosettaClient.LongestAnswer;

        // The client has a timeout of its own, on the program's clock.
        http.Timeout = Timeout.InfiniteTimeSpan;
    }
}
