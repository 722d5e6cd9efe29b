using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Rosetta.MockServer;
using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.MockServer.Cli.Options;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Worlds;

namespace Rosetta.EndToEnd.Tests.Console;

/// <summary>The server in this process, on a free port: for what no process can be told from outside, such as the host's time.</summary>
internal sealed class HostedServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HostedServer(WebApplication app, MockServices services)
    {
        _app = app;
        Services = services;
    }

    /// <summary>Its parts.</summary>
    public MockServices Services { get; }

    /// <summary>Where it listens.</summary>
    public Uri Url => new(_app.Urls.Single());

    /// <summary>Starts it.</summary>
    public static async Task<HostedServer> StartAsync(ServerOptions options, TimeProvider time, World? world = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var services = new MockServices(options, new CatalogueLayers(ShippedScenarios.All, LifecycleRule.Warn), time, world);
        app.UseMockServer(services);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new HostedServer(app, services);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
