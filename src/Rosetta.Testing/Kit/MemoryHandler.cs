using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Rosetta.Testing.Http;

namespace Rosetta.Testing.Kit;

/// <summary>
/// What a network adds to ASP.NET's test server: a connection that is reset, closed or cut off fails as it does for a client on
/// a socket, and one that the client gives up is given up at once.
/// </summary>
/// <param name="open">The way to the fake for one request.</param>
/// <param name="id">What the journal calls the connection.</param>
/// <param name="session">The session that all requests play in which name none themselves.</param>
/// <param name="stopping">Whether the fake has been disposed.</param>
internal sealed class MemoryHandler(
    Func<MemoryConnection, string, string?, HttpMessageInvoker> open, string id, string? session, CancellationToken stopping) : HttpMessageHandler
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken).GetAwaiter().GetResult();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        KitErrors.ThrowIfDisposed(stopping);
        if (cancellationToken.IsCancellationRequested)
        {
            throw new TaskCanceledException(null, null, cancellationToken);
        }

        var connection = new MemoryConnection();
        var response = await SendAsync(connection, request, cancellationToken).ConfigureAwait(false);
        if (response is null || connection.Fate != ConnectionFate.Open && !HasBody(response))
        {
            response?.Dispose();
            throw cancellationToken.IsCancellationRequested
                ? NetworkFailure.GivenUp(cancellationToken)
                : NetworkFailure.BeforeAnswer(response is null ? ConnectionFate.Reset : connection.Fate);
        }

        response.ReasonPhrase = ReasonPhrases.GetReasonPhrase((int)response.StatusCode);
        response.Content = Received(response.Content, request.Method == HttpMethod.Head);
        if (response.StatusCode == HttpStatusCode.ResetContent)
        {
            // Kestrel says so by itself where a body would be allowed and there is none.
            response.Content.Headers.ContentLength = 0;
        }

        return response;
    }

    /// <returns>None if there was no answer.</returns>
    private async Task<HttpResponseMessage?> SendAsync(MemoryConnection connection, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping);
        using var invoker = open(connection, id, session);
        try
        {
            var response = await invoker.SendAsync(request, end.Token).ConfigureAwait(false);
            if (!end.IsCancellationRequested)
            {
                return response;
            }

            // The test server hands out the empty answer of a request that was given up.
            response.Dispose();
        }
        catch (Exception) when (connection.Fate == ConnectionFate.Reset || end.IsCancellationRequested)
        {
            // There is no answer.
        }

        // So that whoever looks now finds the call counted. The fake notices at once that nobody waits any more.
        await connection.Served.ConfigureAwait(false);
        return null;
    }

    private static bool HasBody(HttpResponseMessage response) => response.Content.Headers.ContentLength is > 0;

    private StreamContent Received(HttpContent sent, bool isHead)
    {
        var promised = isHead ? null : sent.Headers.ContentLength;
        var received = new StreamContent(new ReceivedBody(sent, promised, stopping));
        foreach (var header in sent.Headers.NonValidated)
        {
            received.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return received;
    }
}
