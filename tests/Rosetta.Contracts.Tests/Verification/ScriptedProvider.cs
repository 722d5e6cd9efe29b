using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Rosetta.Contracts.Tests.Verification;

/// <summary>A provider that does as it is told, on a socket: for what the stand-in for the real service does not do.</summary>
internal sealed class ScriptedProvider : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ScriptedProvider(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>What came: method, path, body.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The credentials of what came.</summary>
    public ConcurrentQueue<string> Credentials { get; } = new();

    public static async Task<ScriptedProvider> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var provider = new ScriptedProvider(builder.Build());
        provider._app.Run(async http =>
        {
            using var body = new StreamReader(http.Request.Body);
            provider.Requests.Enqueue($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString} {await body.ReadToEndAsync(http.RequestAborted)}");
            provider.Credentials.Enqueue(http.Request.Headers.Authorization.ToString());
            await answer(http);
        });
        await provider._app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    /// <summary>Nobody listens there any more.</summary>
    public static async Task<Uri> GoneAsync()
    {
        await using var provider = await StartAsync(_ => Task.CompletedTask);
        return provider.Address;
    }

    public static async Task HangAsync(HttpContext http)
    {
        var never = new TaskCompletionSource();
        await using var aborted = http.RequestAborted.Register(() => never.TrySetResult());
        await never.Task;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
