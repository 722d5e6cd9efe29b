using System.Globalization;

namespace Rosetta.MockServer.Admin.Guard;

/// <summary>The cookie of a login: no script reads it, no foreign page sends it, and over https it never leaves https.</summary>
internal static class AdminCookie
{
    private const string Name = "rosetta-admin";

    /// <summary>The secret that a call brings; none if it brings no cookie.</summary>
    public static string? In(HttpRequest request) => request.Cookies[NameFor(request)];

    public static void Set(HttpContext context, string secret) =>
        context.Response.Cookies.Append(NameFor(context.Request), secret, OptionsFor(context.Request));

    public static void Remove(HttpContext context) =>
        context.Response.Cookies.Delete(NameFor(context.Request), OptionsFor(context.Request));

    // Browsers don't keep ports apart: two fakes on one machine would take each other's cookie.
    private static string NameFor(HttpRequest request) =>
        request.Host.Port is { } port ? string.Create(CultureInfo.InvariantCulture, $"{Name}-{port}") : Name;

    private static CookieOptions OptionsFor(HttpRequest request) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = OwnOrigin.Scheme(request).Equals(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase),
        Path = "/",
    };
}
