using System.Diagnostics;
using System.Runtime.CompilerServices;
using Rosetta.MockServer.Admin;
using Rosetta.MockServer.Admin.Guard;

namespace Rosetta.MockServer.Console;

/// <summary>
/// The console as an application of its own inside the server: its services, pages and libraries are loaded at the first visit, so
/// that neither the start nor the task routes pay for them.
/// </summary>
internal sealed class ConsoleApplication
{
    private readonly MockServices _services;
    private readonly AdminGuard _guard;
    private readonly IServiceProvider _host;
    private readonly Lazy<(RequestDelegate Run, IServiceProvider Services)> _built;

    public ConsoleApplication(MockServices services, AdminGuard guard, IServiceProvider host)
    {
        _services = services;
        _guard = guard;
        _host = host;
        _built = new(Build);
    }

    public async Task RunAsync(HttpContext context)
    {
        // Addresses in pages are relative to the first one's.
        if (!context.Request.Path.StartsWithSegments(ConsolePaths.Prefix, out var rest) || !rest.HasValue || context.Request.Path == ConsolePaths.Login)
        {
            context.Response.Redirect(ConsolePaths.Start);
            return;
        }

        var (run, services) = _built.Value;
        await using var scope = services.CreateAsyncScope();
        var (outer, outerBase, outerPath) = (context.RequestServices, context.Request.PathBase, context.Request.Path);
        context.RequestServices = scope.ServiceProvider;
        context.Request.PathBase = outerBase.Add(ConsolePaths.Prefix);
        context.Request.Path = rest;
        try
        {
            await run(context);
        }
        finally
        {
            (context.RequestServices, context.Request.PathBase, context.Request.Path) = (outer, outerBase, outerPath);
        }
    }

    private (RequestDelegate, IServiceProvider) Build()
    {
        var services = new ServiceCollection();
        services.AddSingleton(_services);
        services.AddSingleton(_guard);
        services.AddSingleton(_host.GetRequiredService<IHostApplicationLifetime>());
        services.AddSingleton(_host.GetRequiredService<ILoggerFactory>());
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        var listener = new DiagnosticListener(nameof(ConsoleApplication));
        services.AddSingleton(listener);
        services.AddSingleton<DiagnosticSource>(listener);
        AddPages(services);
        var provider = services.BuildServiceProvider();
        var app = new ApplicationBuilder(provider);
        app.Use(next => context =>
        {
            ConsoleHeaders.Set(context.Response);
            return next(context);
        });
        UsePages(app);
        app.Run(context => AdminProblems.NotFound(context.Request).ExecuteAsync(context));
        return (app.Build(), provider);
    }

    // In methods of their own, so that nothing is loaded before they run.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddPages(IServiceCollection services) => ConsolePages.AddTo(services);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void UsePages(IApplicationBuilder app) => ConsolePages.UseIn(app);
}
