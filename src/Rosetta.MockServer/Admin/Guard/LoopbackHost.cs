using System.Net;

namespace Rosetta.MockServer.Admin.Guard;

/// <summary>
/// Whether a call was addressed to this machine by a name that nobody can take away from it. A web page whose own name was
/// made to point here (DNS rebinding) shows that name in the Host header.
/// </summary>
internal static class LoopbackHost
{
    private const string Localhost = "localhost";

    /// <summary>Whether the Host header, whatever its port, is localhost or an address of this machine for itself.</summary>
    public static bool Is(HostString host) =>
        host.Host.Equals(Localhost, StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Host, out var address) && IPAddress.IsLoopback(address));
}
