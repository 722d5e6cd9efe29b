using System.Diagnostics;
using Rosetta.MockServer.Admin.Guard;
using Rosetta.MockServer.Admin.OpenApi;
using Rosetta.Testing.Http;

namespace Rosetta.MockServer.Admin;

/// <summary>
/// The admin API as an application of its own inside the server: its routes and services are made at the first call for it, so
/// that neither the start nor the task routes pay for them.
/// </summary>
internal sealed class AdminApplication
{
    private readonly MockServices _services;
    private readonly AdminGuard _guard;
    private readonly IServiceProvider _host;
    private readonly Lazy<(RequestDelegate Run, IServiceProvider Services)> _built;

    public AdminApplication(MockServices services, AdminGuard guard, IServiceProvider host)
    {
        _services = services;
        _guard = guard;
        _host = host;
        _built = new(Build);
    }

    /// <summary>Whether a path belongs to the admin API.</summary>
    public static bool Owns(PathString path) =>
        path.StartsWithSegments(AdminPaths.Prefix, StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(AdminPaths.Documents, StringComparison.OrdinalIgnoreCase);

    public async Task RunAsync(HttpContext context)
    {
        var (run, services) = _built.Value;
        var outer = context.RequestServices;
        context.RequestServices = services;
        try
        {
            await run(context);
        }
        finally
        {
            context.RequestServices = outer;
        }
    }

    private (RequestDelegate, IServiceProvider) Build()
    {
        var services = new ServiceCollection();
        services.AddSingleton(_services);
        services.AddSingleton(_guard);
        services.AddSingleton(_host.GetRequiredService<IHostEnvironment>());
        services.AddSingleton(_host.GetRequiredService<IHostApplicationLifetime>());
        services.AddSingleton(_host.GetRequiredService<ILoggerFactory>());
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddSingleton(new DiagnosticListener(nameof(AdminApplication)));
        services.AddRouting();
        services.ConfigureHttpJsonOptions(json => AdminJson.Configure(json.SerializerOptions));
        services.AddAdminDocument();
        var provider = services.BuildServiceProvider();
        var app = new ApplicationBuilder(provider);
        app.Use(next => new AdminErrors(next, provider.GetRequiredService<ILogger<AdminErrors>>()).InvokeAsync);
        app.UseRouting();
        app.UseEndpoints(AdminEndpoints.Map);
        app.Run(context => AdminProblems.NotFound(context.Request).ExecuteAsync(context));
        return (app.Build(), provider);
    }
}
