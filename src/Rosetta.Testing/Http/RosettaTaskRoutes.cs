using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Rosetta.GetTask;

namespace Rosetta.Testing.Http;

/// <summary>Puts Get Task into a host.</summary>
internal static class RosettaTaskRoutes
{
    /// <summary>The paths, as people write them.</summary>
    public static readonly string[] Known =
    [
        $"{WireNames.Method} {WireNames.Path}",
        $"{WireNames.Method} {TaskRoute.InSession}",
        $"GET {WireFormats.ViewPath("{project}", "{task}")}",
    ];

    /// <summary>
    /// Serves Get Task and the page behind its <c>viewUrl</c>. To be called first: these routes need no routing, and
    /// everything else is passed on untouched.
    /// </summary>
    public static IApplicationBuilder UseRosettaTaskRoutes(this IApplicationBuilder app, EdgeServices services)
    {
        var stopping = app.ApplicationServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        var logs = app.ApplicationServices.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        var cors = services.Options.CorsOrigins.IsDefaultOrEmpty ? null : new TaskCors(services.Options.CorsOrigins, logs);
        app.Use(next => new GetTaskEndpoint(services, cors, next, stopping).InvokeAsync);
        app.Use(next => new ViewPage(next).InvokeAsync);
        return app;
    }

    /// <summary>Answers whatever nobody else did, saying what there is.</summary>
    /// <param name="app">The host.</param>
    /// <param name="known">Further paths, with their methods, as people write them.</param>
    public static void RunRosettaNotFound(this IApplicationBuilder app, params IEnumerable<string> known) =>
        app.Run(NotFound([.. Known, .. known]));

    /// <summary>Whether a path is one of these, whatever the method.</summary>
    public static bool IsKnown(string? path) => TaskRoute.TryMatch(path, out _) || ViewPage.TryMatch(path, out _, out _);

    /// <summary>The same routes, and nothing else, without a host around them.</summary>
    /// <param name="services">What they work with.</param>
    /// <param name="stopping">Ends what hangs.</param>
    public static RequestDelegate Alone(EdgeServices services, CancellationToken stopping) =>
        new GetTaskEndpoint(services, cors: null, new ViewPage(NotFound(Known)).InvokeAsync, stopping).InvokeAsync;

    private static RequestDelegate NotFound(string[] known) =>
        context => Problems.NotFound(context.Request.Method, context.Request.Path.Value ?? "", known).WriteAsync(context);
}
