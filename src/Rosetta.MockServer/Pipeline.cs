using Rosetta.MockServer.Admin;
using Rosetta.Testing.Http;

namespace Rosetta.MockServer;

/// <summary>Who answers a request, in the order in which they are asked.</summary>
internal static class Pipeline
{
    public static void UseMockServer(this IApplicationBuilder app, MockServices services)
    {
        app.UseRosettaTaskRoutes(services.Edge);
        app.UseRosettaAdmin(services);
        app.RunRosettaNotFound(AdminPaths.Known);
    }
}
