using Rosetta.MockServer.Admin.Guard;

namespace Rosetta.MockServer.Admin;

/// <summary>Puts the admin API into a host.</summary>
internal static class RosettaAdmin
{
    /// <summary>
    /// Guards everything that comes behind, and serves the admin API. To be called after the task routes and before the console
    /// or whatever else is only for those who may.
    /// </summary>
    public static IApplicationBuilder UseRosettaAdmin(this IApplicationBuilder app, MockServices services, AdminGuard guard)
    {
        var admin = new AdminApplication(services, guard, app.ApplicationServices);
        return app.Use(next => context =>
            guard.Refusal(context) is { } refusal ? refusal.ExecuteAsync(context)
            : AdminApplication.Owns(context.Request.Path) ? admin.RunAsync(context)
            : next(context));
    }
}
