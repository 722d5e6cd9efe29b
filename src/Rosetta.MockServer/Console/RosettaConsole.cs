using Rosetta.MockServer.Admin.Guard;

namespace Rosetta.MockServer.Console;

/// <summary>Puts the console into a host.</summary>
internal static class RosettaConsole
{
    /// <summary>Shows whoever has to log in where. To be called before the guard refuses.</summary>
    public static IApplicationBuilder UseConsoleLogin(this IApplicationBuilder app, AdminGuard guard) =>
        app.Use(next => context => LoginPage.IsFor(context, guard) ? LoginPage.AnswerAsync(context) : next(context));

    /// <summary>Serves the console. To be called behind the guard.</summary>
    public static IApplicationBuilder UseRosettaConsole(this IApplicationBuilder app, MockServices services, AdminGuard guard)
    {
        var console = new ConsoleApplication(services, guard, app.ApplicationServices);
        return app.Use(next => context => ConsolePaths.Owns(context.Request.Path) ? console.RunAsync(context) : next(context));
    }
}
