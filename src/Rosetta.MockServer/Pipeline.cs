using Rosetta.MockServer.Admin;
using Rosetta.MockServer.Admin.Guard;
using Rosetta.MockServer.Console;
using Rosetta.MockServer.Stubs;
using Rosetta.Testing.Http;

namespace Rosetta.MockServer;

/// <summary>Who answers a request, in the order in which they are asked.</summary>
internal static class Pipeline
{
    public static void UseMockServer(this IApplicationBuilder app, MockServices services)
    {
        var guard = new AdminGuard(services.Options.AdminToken, services.Time);
        app.UseRosettaTaskRoutes(services.Edge);
        app.UseConsoleLogin(guard);
        app.UseRosettaAdmin(services, guard);
        app.UseRosettaConsole(services, guard);
        app.UseRosettaStubs(services);
        app.RunRosettaNotFound([.. AdminPaths.Known, StubProblems.Hint]);
    }
}
