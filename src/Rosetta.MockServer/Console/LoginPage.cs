using System.Reflection;
using Rosetta.MockServer.Admin;
using Rosetta.MockServer.Admin.Guard;

namespace Rosetta.MockServer.Console;

/// <summary>
/// The page on which a browser logs in. It stands before the guard and loads nothing but itself, so it tells a stranger nothing.
/// </summary>
internal static class LoginPage
{
    private const string Script = ConsolePaths.Login + ".js";

    /// <summary>Whether the call is for the login page or its script, or a visit of the console by someone who has to log in first.</summary>
    public static bool IsFor(HttpContext context, AdminGuard guard) =>
        guard.HasToken
        && HttpMethods.IsGet(context.Request.Method)
        && ConsolePaths.Owns(context.Request.Path)
        && (context.Request.Path == ConsolePaths.Login
            || context.Request.Path == Script
            || (context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
                && context.Request.Headers.Authorization.Count == 0
                && guard.Refusal(context) is not null));

    public static Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == ConsolePaths.Login)
        {
            return WriteAsync(context, Html, "text/html; charset=utf-8");
        }

        if (context.Request.Path == Script)
        {
            return WriteAsync(context, ReadScript(), "text/javascript; charset=utf-8");
        }

        context.Response.Redirect(ConsolePaths.Login);
        return Task.CompletedTask;
    }

    private static Task WriteAsync(HttpContext context, string text, string contentType)
    {
        ConsoleHeaders.Set(context.Response);
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    private static string ReadScript()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("console/login.js")!);
        return reader.ReadToEnd();
    }

    private const string Html =
        $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Log in (Rosetta fake)</title>
        <link rel="icon" href="data:,">
        <style>
        :root { color-scheme: light dark; }
        body { font-family: system-ui, sans-serif; display: grid; place-items: center; min-height: 100vh; margin: 0; padding: 1rem; box-sizing: border-box; }
        form { width: min(24rem, 100%); display: grid; gap: .75rem; }
        h1 { font-size: 1.4rem; margin: 0; }
        p { margin: 0; line-height: 1.5; }
        input, button { font: inherit; padding: .6rem .75rem; border-radius: .4rem; border: 1px solid GrayText; }
        button { background: #2f5fd0; border-color: #2f5fd0; color: white; cursor: pointer; }
        #problem { color: light-dark(#b3261e, #ffb4ab); min-height: 1.5em; }
        </style>
        </head>
        <body>
        <form method="post" action="{{AdminPaths.Login}}">
        <h1>Rosetta fake: console</h1>
        <p>This server was started with <code>--admin-token</code>. Whoever started it knows the token.</p>
        <label for="token">Admin token</label>
        <input id="token" name="token" type="password" autocomplete="current-password" required autofocus>
        <button type="submit">Log in</button>
        <p id="problem" role="alert"></p>
        </form>
        <script src="{{Script}}"></script>
        </body>
        </html>

        """;
}
