using System.Collections.Concurrent;
using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Rosetta.Contracts.Verification.States;

/// <summary>
/// Stands between the core and whoever knows of provider states. The core asks by HTTP only, tells of a failure no more than
/// that there was one, and tries a server error again for minutes; here the reason is kept, and asked once.
/// </summary>
internal sealed class StateRelay : IAsyncDisposable
{
    private readonly ConcurrentQueue<StateFailure> _failures = new();
    private readonly StateHandler _handler;
    private readonly WebApplication _app;
    private volatile Task _last = Task.CompletedTask;

    private StateRelay(StateHandler handler)
    {
        _handler = handler;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(http => _last = AnswerAsync(http));
    }

    /// <summary>Where the core asks.</summary>
    public Uri Address => new(_app.Urls.First());

    public static async Task<StateRelay> StartAsync(StateSource source, ProviderVerification verification, CancellationToken cancellation)
    {
        var relay = new StateRelay(new StateHandler(source, verification));
        await relay._app.StartAsync(cancellation).ConfigureAwait(false);
        return relay;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync().ConfigureAwait(false);
        _handler.Dispose();
    }

    /// <summary>The first failure that nobody took yet, of one of these states; none if all of them could be had.</summary>
    public async Task<StateFailure?> TakeFailureAsync(IReadOnlyCollection<string> states)
    {
        // The core may have given up on a call that ends only now.
        await _last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (_failures.TryDequeue(out var failure))
        {
            if (states.Contains(failure.State))
            {
                return failure;
            }
        }

        return null;
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var call = await StateCall.ReadAsync(http.Request.Body, http.RequestAborted).ConfigureAwait(false);
        var answer = await _handler.AnswerAsync(call, http.RequestAborted).ConfigureAwait(false);
        if (answer.Failure is { } failure)
        {
            _failures.Enqueue(failure);
            http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        http.Response.ContentType = MediaTypeNames.Application.Json;
        await http.Response.WriteAsync(answer.Values, http.RequestAborted).ConfigureAwait(false);
    }
}
