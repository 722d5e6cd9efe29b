using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Rosetta.Testing.Http;

/// <summary>
/// Ends a connection without a reset. Kestrel has no call for that: <see cref="HttpContext.Abort"/> resets (RST), and what is
/// on its way to the client may be lost. So the transport is told that nothing follows; it sends what it still has and then
/// FIN, over TLS a close_notify.
/// </summary>
internal static class ConnectionEnd
{
    // A client that never closes its side is reset after this.
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(5);

    /// <summary>Ends the connection, and with it the request. Where there is no connection of its own, the request is aborted.</summary>
    public static async Task InGoodOrderAsync(HttpContext context, TimeProvider time)
    {
        if (context.Features.Get<MemoryConnection>() is { } memory)
        {
            // What is on its way still arrives; an abort would take it from the client.
            memory.Close();
            return;
        }

        if (await TryEndSendingAsync(context))
        {
            await Task.Delay(LongestFarewell, time, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        context.Abort();
    }

    /// <summary>Resets the connection; over HTTP/2 the stream alone.</summary>
    public static void ByReset(HttpContext context)
    {
        context.Features.Get<MemoryConnection>()?.Reset();
        context.Abort();
    }

    private static async Task<bool> TryEndSendingAsync(HttpContext context)
    {
        // HTTP/2: the connection carries other requests; only the stream is reset.
        if (!HttpProtocol.IsHttp11(context.Request.Protocol) && !HttpProtocol.IsHttp10(context.Request.Protocol))
        {
            return false;
        }

        if (context.Features.Get<ISslStreamFeature>() is { } tls)
        {
            await tls.SslStream.ShutdownAsync();
            return true;
        }

        if (context.Features.Get<IConnectionTransportFeature>() is { } connection)
        {
            await connection.Transport.Output.CompleteAsync();
            return true;
        }

        return false;
    }
}
