using Microsoft.Extensions.Primitives;

namespace Rosetta.MockServer.Admin.Guard;

/// <summary>
/// Whether a call comes from a web page of somebody else's. Browsers name the page's origin in every call that could change
/// something; what is no browser names none.
/// </summary>
internal static class OwnOrigin
{
    private const string ForwardedProtocol = "X-Forwarded-Proto";

    /// <summary>The origin that this server's own pages have, as the browser sees it.</summary>
    public static string Of(HttpRequest request) => $"{Scheme(request)}://{request.Host}";

    /// <summary>
    /// <c>http</c> or <c>https</c>, as the browser sees it: a proxy in between may end TLS. A foreign page can't set the header,
    /// since a browser asks the server first, which says no.
    /// </summary>
    public static string Scheme(HttpRequest request) =>
        request.Headers.TryGetValue(ForwardedProtocol, out var forwarded) && forwarded is [{ Length: > 0 } scheme] ? scheme : request.Scheme;

    /// <summary>Whether the call names a foreign origin.</summary>
    public static bool IsForeign(HttpRequest request, out string origin)
    {
        var named = request.Headers.Origin;
        origin = named.ToString();
        return !StringValues.IsNullOrEmpty(named) && !IsSame(origin, Of(request));
    }

    // As URLs, so that a port that goes without saying is the same as one that is said.
    private static bool IsSame(string origin, string own) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var one)
        && Uri.TryCreate(own, UriKind.Absolute, out var other)
        && one.IsAbsoluteUri
        && Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
