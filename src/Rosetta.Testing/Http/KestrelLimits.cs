using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Rosetta.Testing.Http;

/// <summary>
/// What the server takes from a client before it says no, all in one place. Whoever listens applies these, so that
/// no client, broken or hostile, can hold more than its share. Kestrel itself answers what is over a limit: 431 for
/// headers, 414 for the request line, 408 for what comes too slowly, each without a body.
/// </summary>
internal static class KestrelLimits
{
    /// <summary>Bytes of a request body, whatever its transfer coding.</summary>
    public const int MaxBodyBytes = 1024 * 1024;

    /// <summary>Bytes of all request headers together.</summary>
    public const int MaxHeaderBytes = 32 * 1024;

    /// <summary>Request headers.</summary>
    public const int MaxHeaders = 100;

    /// <summary>Bytes of method, target and version.</summary>
    public const int MaxRequestLineBytes = 8 * 1024;

    /// <summary>Streams of one HTTP/2 connection at a time.</summary>
    public const int MaxStreamsPerConnection = 100;

    /// <summary>How long all headers may take to arrive.</summary>
    public static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(15);

    /// <summary>How long a connection may stay open without a request.</summary>
    public static readonly TimeSpan KeepAliveTimeout = TimeSpan.FromMinutes(2);

    /// <summary>A body that comes more slowly than this, after the grace period, is given up.</summary>
    public static readonly MinDataRate MinBodyRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

    /// <summary>Sets all of them, and leaves out the <c>Server</c> header.</summary>
    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = MaxHeaderBytes;
        kestrel.Limits.MaxRequestHeaderCount = MaxHeaders;
        kestrel.Limits.MaxRequestLineSize = MaxRequestLineBytes;
        kestrel.Limits.Http2.MaxStreamsPerConnection = MaxStreamsPerConnection;
        kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
        kestrel.Limits.KeepAliveTimeout = KeepAliveTimeout;
        kestrel.Limits.MinRequestBodyDataRate = MinBodyRate;
        kestrel.Limits.MinResponseDataRate = MinBodyRate;
    }
}
