using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace Rosetta.Testing.Http;

/// <summary>
/// Whether a request is the first of its connection. A mark on the connection itself says so: nothing is to be looked up or given up,
/// however many there are. In memory there are no connections, and over HTTP/2 many requests share one at once; neither is ever new.
/// </summary>
internal static class ConnectionNews
{
    private static readonly object Mark = new();

    public static bool IsFirst(HttpContext context) =>
        HttpProtocol.IsHttp11(context.Request.Protocol) || HttpProtocol.IsHttp10(context.Request.Protocol)
            ? context.Features.Get<IConnectionItemsFeature>() is { } connection && connection.Items.TryAdd(Mark, Mark)
            : false;
}
