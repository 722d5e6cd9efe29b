using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Cli.Listening;

/// <summary>Makes Kestrel listen where the options say, and nowhere else: it reads no other configuration.</summary>
internal static class Listeners
{
    public static void Add(KestrelServerOptions kestrel, ImmutableArray<ListenUrl> urls, ServerCertificate? certificate)
    {
        foreach (var url in urls)
        {
            Action<ListenOptions> configure = url.IsHttps ? listen => UseHttps(listen, certificate!) : _ => { };
            if (url.IsLocalhost && url.Port != 0)
            {
                kestrel.ListenLocalhost(url.Port, configure);
            }
            else if (url.IsLocalhost)
            {
                // Both loopback addresses would get a free port each, and not the same.
                kestrel.Listen(IPAddress.Loopback, url.Port, configure);
            }
            else if (url.Address is { } address)
            {
                kestrel.Listen(address, url.Port, configure);
            }
            else
            {
                kestrel.ListenAnyIP(url.Port, configure);
            }
        }
    }

    /// <summary>The urls with the ports that were taken.</summary>
    /// <param name="urls">As asked for.</param>
    /// <param name="addresses">As Kestrel reports them, in the same order.</param>
    public static ImmutableArray<ListenUrl> Actual(ImmutableArray<ListenUrl> urls, IEnumerable<string> addresses) =>
        [.. urls.Zip(addresses, (url, address) => url with { Port = new Uri(address).Port })];

    /// <summary>Why nobody can be listened to; none if the error is about something else.</summary>
    public static string? Problem(Exception error, ImmutableArray<ListenUrl> urls) => error switch
    {
        IOException { InnerException: AddressInUseException } =>
            $"{error.Message.TrimEnd('.')}; stop what uses it, or choose another port with {OptionTable.Urls}: port 0 takes any free one",
        SocketException or IOException { InnerException: SocketException } =>
            $"Failed to listen on {string.Join(", ", urls)}: {error.Message}; choose another address or port with {OptionTable.Urls}",
        _ => null,
    };

    private static void UseHttps(ListenOptions listen, ServerCertificate certificate) => listen.UseHttps(new HttpsConnectionAdapterOptions
    {
        ServerCertificate = certificate.Leaf,
        ServerCertificateChain = certificate.Others,
    });
}
