using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Rosetta.Testing.Http;

namespace Rosetta.Testing.Kit;

/// <summary>Serves on a real socket, of the loopback address and a port that is free, by Kestrel without a host around it.</summary>
internal sealed class KestrelHost : IFakeServer
{
    private readonly KestrelServer _server;
    private readonly CancellationToken _stopping;

    private KestrelHost(KestrelServer server, CancellationToken stopping)
    {
        _server = server;
        _stopping = stopping;
        Address = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public Uri Address { get; }

    /// <param name="pipeline">The fake.</param>
    /// <param name="stopping">Whether the fake has been disposed.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<KestrelHost> StartAsync(RequestDelegate pipeline, CancellationToken stopping, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions();
        KestrelLimits.Apply(options);
        options.Listen(IPAddress.Loopback, 0);
        var logs = NullLoggerFactory.Instance;
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), logs);
        var server = new KestrelServer(Options.Create(options), transport, logs);
        try
        {
            await server.StartAsync(new RosettaApplication(pipeline), cancellationToken).ConfigureAwait(false);
            return new KestrelHost(server, stopping);
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public HttpMessageHandler CreateHandler(string? session) => new SocketHandler(Address, session, _stopping);

    /// <summary>Whatever is still under way is cut off: a test that is over waits for nobody.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        _server.Dispose();
    }
}
