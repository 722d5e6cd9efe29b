using Rosetta.Testing.Http;

namespace Rosetta.Testing.Kit;

/// <summary>
/// .NET's own client on a socket, with a pool of its own. It reaches the fake whatever host the request names, so that a client
/// keeps the base address that it is configured with; and like the one in memory it follows no redirects and keeps no cookies.
/// </summary>
/// <param name="address">Where the fake listens.</param>
/// <param name="session">The session that all requests play in which name none themselves.</param>
/// <param name="stopping">Whether the fake has been disposed.</param>
internal sealed class SocketHandler(Uri address, string? session, CancellationToken stopping)
    : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = Redirect(request);
        try
        {
            return base.Send(request, cancellationToken);
        }
        finally
        {
            request.RequestUri = asked;
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = Redirect(request);
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            request.RequestUri = asked;
        }
    }

    private Uri Redirect(HttpRequestMessage request)
    {
        KitErrors.ThrowIfDisposed(stopping);
        if (session is not null && !request.Headers.Contains(RosettaHeaders.Session))
        {
            request.Headers.TryAddWithoutValidation(RosettaHeaders.Session, session);
        }

        var asked = request.RequestUri!;
        request.RequestUri = new UriBuilder(asked) { Scheme = address.Scheme, Host = address.Host, Port = address.Port }.Uri;
        return asked;
    }
}
