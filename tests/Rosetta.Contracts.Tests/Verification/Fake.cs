using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Rosetta.Contracts.Verification;
using Rosetta.Contracts.Verification.States;
using Rosetta.MockServer;
using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.MockServer.Cli.Options;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Contracts.Tests.Verification;

/// <summary>The fake as the real server has it, on Kestrel at a free port.</summary>
internal sealed class Fake : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Fake(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<Fake> StartAsync(ServerOptions? options = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseMockServer(new MockServices(options ?? ServerOptions.Default, new CatalogueLayers(ShippedScenarios.All, LifecycleRule.Warn), TimeProvider.System));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new Fake(app);
    }

    /// <summary>How a session of it is verified.</summary>
    public ProviderVerification Verification(string session) => new(new Uri(Address, $"/s/{session}"))
    {
        States = StateSource.At(new Uri(Address, $"/_rosetta/provider-states?session={session}")),
        RequestTimeout = TimeSpan.FromSeconds(60),
    };

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
