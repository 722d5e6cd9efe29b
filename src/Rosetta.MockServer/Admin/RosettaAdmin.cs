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
            : AdminApplication.Owns(context.Request.Path) ? WhileLoggedInAsync(context, guard, admin.RunAsync)
            : WhileLoggedInAsync(context, guard, next));
    }

    // A page of the console is one long call, and so is a journal that is followed: with the login they end.
    private static async Task WhileLoggedInAsync(HttpContext context, AdminGuard guard, RequestDelegate next)
    {
        await using var ending = guard.EndOfLogin(context).Register(context.Abort);
        await next(context);
    }
}
