using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Rosetta.GetTask;
using Rosetta.MockServer.Admin.Bodies;
using Rosetta.MockServer.Admin.Documents;
using Rosetta.MockServer.Admin.Guard;
using Rosetta.MockServer.Admin.OpenApi;

namespace Rosetta.MockServer.Admin.Resources;

internal static class LoginResource
{
    private const string Example = """{"token":"…"}""";
    private const string Form = "application/x-www-form-urlencoded";
    private const string TokenField = "token";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/login", LogIn).WithName("logIn").Takes<LoginDocument>(Form).May(AdminProblems.NoTokenKind);
        routes.MapPost("/logout", LogOut).WithName("logOut");
    }

    /// <summary>Exchanges the admin token for a cookie, for browsers.</summary>
    /// <remarks>The cookie holds a secret of its own, is not readable by scripts, and ends with the browser, the server, the logout, or after 12 hours. A form that was sent is answered with the way to the start page.</remarks>
    /// <param name="context">The call.</param>
    /// <param name="guard">The guard.</param>
    internal static async Task<Results<NoContent, RedirectHttpResult, ProblemResult>> LogIn(HttpContext context, AdminGuard guard)
    {
        if (!guard.HasToken)
        {
            return AdminProblems.NoToken();
        }

        var report = new BodyReport();
        var bytes = await AdminBody.ReadAsync(context.Request, WireNames.MediaType, Form);
        if (bytes.IsRefused)
        {
            return bytes.Refusal;
        }

        var isForm = context.Request.HasFormContentType;
        var token = isForm
            ? QueryHelpers.ParseQuery(Encoding.UTF8.GetString(bytes.Value)).GetValueOrDefault(TokenField).ToString()
            : BodyReader.Read(bytes.Value, AdminJsonContext.Default.LoginDocument, report).Token;
        if (!isForm)
        {
            report.Demand("$.token", "a string");
        }

        if (!report.IsClean)
        {
            return AdminProblems.MalformedBody(report.Violations, Example);
        }

        if (guard.Check(context, token!) is { } refusal)
        {
            return refusal;
        }

        guard.LogIn(context);
        return isForm ? TypedResults.Redirect("/") : TypedResults.NoContent();
    }

    /// <summary>Ends the login and takes the cookie away.</summary>
    /// <param name="context">The call.</param>
    /// <param name="guard">The guard.</param>
    internal static NoContent LogOut(HttpContext context, AdminGuard guard)
    {
        guard.LogOut(context);
        return TypedResults.NoContent();
    }
}
