using Microsoft.Extensions.Logging.Abstractions;
using Rosetta.MockServer.Cli.Logging;

namespace Rosetta.MockServer.Stubs;

/// <summary>Puts the stubs into a host.</summary>
internal static class RosettaStubs
{
    /// <summary>Answers what nobody before did, if there are stubs. To be called behind the guard.</summary>
    public static IApplicationBuilder UseRosettaStubs(this IApplicationBuilder app, MockServices services)
    {
        var logs = app.ApplicationServices.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        var lifetime = app.ApplicationServices.GetService<IHostApplicationLifetime>();
        return app.Use(next => new StubRoutes(next, services, logs.CreateLogger(LineLogger.OwnCategory), lifetime).InvokeAsync);
    }
}
