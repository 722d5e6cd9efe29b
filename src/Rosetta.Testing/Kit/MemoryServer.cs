using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Options;
using Rosetta.Testing.Http;

namespace Rosetta.Testing.Kit;

/// <summary>
/// Serves without a socket: ASP.NET's test server around the fake, and around that what a network adds, see
/// <see cref="MemoryHandler"/>.
/// </summary>
internal sealed class MemoryServer : IFakeServer
{
    private static readonly IServiceProvider NoServices = new EmptyServices();

    // A client reads as it likes; that the fake itself never reads or writes synchronously is tested on Kestrel.
    private static readonly IOptions<TestServerOptions> Settings = Options.Create(new TestServerOptions { AllowSynchronousIO = true });

    private readonly TestServer _server = new(NoServices, Settings);
    private readonly CancellationToken _stopping;
    private int _connections;

    /// <param name="pipeline">The fake.</param>
    /// <param name="stopping">Whether the fake has been disposed.</param>
    public MemoryServer(RequestDelegate pipeline, CancellationToken stopping)
    {
        _stopping = stopping;

        // The test server has nothing to wait for here.
        ((IServer)_server).StartAsync(new RosettaApplication(context => ServeAsync(pipeline, context)), stopping).GetAwaiter().GetResult();
    }

    public Uri Address => _server.BaseAddress;

    public HttpMessageHandler CreateHandler(string? session)
    {
        var connection = Interlocked.Increment(ref _connections).ToString(CultureInfo.InvariantCulture);
        return new MemoryHandler(Open, $"memory-{connection}", session, _stopping);
    }

    public ValueTask DisposeAsync()
    {
        _server.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task ServeAsync(RequestDelegate pipeline, HttpContext context)
    {
        try
        {
            await pipeline(context).ConfigureAwait(false);
        }
        finally
        {
            context.Features.Get<MemoryConnection>()!.Release();
        }
    }

    /// <summary>The way for one request.</summary>
    private HttpMessageInvoker Open(MemoryConnection connection, string id, string? session) =>
        new(_server.CreateHandler(context =>
        {
            context.Features.Set(connection);
            context.Connection.Id = id;
            if (session is not null)
            {
                context.Request.Headers.TryAdd(RosettaHeaders.Session, session);
            }
        }));

    private sealed class EmptyServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
