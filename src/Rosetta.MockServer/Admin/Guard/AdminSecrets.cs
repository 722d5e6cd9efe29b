using Microsoft.Net.Http.Headers;

namespace Rosetta.MockServer.Admin.Guard;

/// <summary>What opens the guard is nobody's business behind it.</summary>
internal static class AdminSecrets
{
    /// <summary>Takes token and login out of a request that has passed, before somebody else keeps it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="hasToken">Whether there is a token; if there is none, these headers are somebody else's.</param>
    public static void Remove(HttpRequest request, bool hasToken)
    {
        if (!hasToken)
        {
            return;
        }

        if (AdminToken.In(request) is not null)
        {
            request.Headers.Remove(HeaderNames.Authorization);
        }

        if (AdminCookie.In(request) is not null)
        {
            request.Headers.Remove(HeaderNames.Cookie);
        }
    }
}
