using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace Rosetta.MockServer.Cli.Options;

/// <summary>Where the server listens: <c>http://127.0.0.1:5080</c>. A host of <c>*</c>, <c>+</c> or a name means every address of the machine.</summary>
/// <param name="IsHttps">https or http.</param>
/// <param name="Host">As given; an IPv6 address without its brackets.</param>
/// <param name="Port">0 for any free port.</param>
internal sealed record ListenUrl(bool IsHttps, string Host, int Port)
{
    /// <summary>Where the server listens unless told otherwise.</summary>
    public static ListenUrl Default { get; } = new(IsHttps: false, "127.0.0.1", 5080);

    /// <summary>Whether the host is the machine's own name for itself.</summary>
    public bool IsLocalhost => Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether only this machine can reach it.</summary>
    public bool IsLoopback => IsLocalhost || (Address is { } address && IPAddress.IsLoopback(address));

    /// <summary>The address; none for a name, <c>*</c> and <c>+</c>.</summary>
    public IPAddress? Address => IPAddress.TryParse(Host, out var address) ? address : null;

    /// <summary>A host that a client on this machine can call.</summary>
    public ListenUrl AsCalledFromHere => IsEveryAddress ? this with { Host = "127.0.0.1" } : this;

    private bool IsEveryAddress =>
        Address is { } address ? address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) : !IsLocalhost;

    /// <summary>Reads scheme, host and port; anything more is refused.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ListenUrl? url)
    {
        url = null;
        var separator = text.IndexOf("://", StringComparison.Ordinal);
        if (separator < 0)
        {
            return false;
        }

        var scheme = text[..separator];
        var isHttps = scheme.Equals(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase);
        if (!isHttps && !scheme.Equals(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var authority = text[(separator + 3)..];
        authority = authority.EndsWith('/') ? authority[..^1] : authority;
        var hostEnd = authority.StartsWith('[') ? authority.IndexOf(']') + 1 : authority.IndexOf(':');
        var host = hostEnd > 0 ? authority[..hostEnd] : authority;
        var port = isHttps ? 443 : 80;
        if (hostEnd > 0 && hostEnd < authority.Length && !TryParsePort(authority[hostEnd..], out port))
        {
            return false;
        }

        var isBracketed = host is ['[', .., ']'];
        host = isBracketed ? host[1..^1] : host;
        url = IsHost(host, isBracketed) ? new ListenUrl(isHttps, host, port) : null;
        return url is not null;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var scheme = IsHttps ? Uri.UriSchemeHttps : Uri.UriSchemeHttp;
        return Host.Contains(':', StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"{scheme}://[{Host}]:{Port}")
            : string.Create(CultureInfo.InvariantCulture, $"{scheme}://{Host}:{Port}");
    }

    private static bool TryParsePort(string text, out int port)
    {
        port = 0;
        return text.StartsWith(':')
            && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out port)
            && port <= IPEndPoint.MaxPort;
    }

    private static bool IsHost(string host, bool isBracketed) => isBracketed
        ? Uri.CheckHostName(host) == UriHostNameType.IPv6
        : host is "*" or "+" || Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4;
}
