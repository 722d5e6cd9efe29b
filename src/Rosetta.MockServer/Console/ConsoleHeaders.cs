namespace Rosetta.MockServer.Console;

/// <summary>What every answer of the console carries.</summary>
internal static class ConsoleHeaders
{
    // Everything comes from this server, and nobody frames it. Styles may stand in the page: the component library sets colours so.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void Set(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";

        // Looked at anew after every update of the server; unchanged files cost an empty answer.
        response.Headers.CacheControl = "no-cache";
    }
}
