using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PactNet.Tests;

/// <summary>A provider on a real socket that answers as the test says and remembers what it was asked.</summary>
internal sealed class Provider : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedRequest> _received = new();

    private Provider(Func<ReceivedRequest, HttpContext, Task> answer, X509Certificate2? certificate)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0, endpoint =>
        {
            if (certificate is not null)
            {
                endpoint.UseHttps(certificate);
            }
        }));
        _app = builder.Build();
        _app.Run(async context =>
        {
            using var body = new StreamReader(context.Request.Body);
            var request = new ReceivedRequest(
                context.Request.Method,
                context.Request.Path.Value!,
                context.Request.QueryString.Value!,
                context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                await body.ReadToEndAsync(context.RequestAborted));
            _received.Enqueue(request);
            await answer(request, context);
        });
    }

    public Uri Uri => new(_app.Urls.Single());

    public IReadOnlyList<ReceivedRequest> Received => [.. _received];

    public static Task<Provider> StartAsync(string json, int status = 200) =>
        StartAsync((_, context) => AnswerAsync(context, json, status));

    public static Task<Provider> StartAsync(string json, X509Certificate2 certificate) =>
        StartAsync((_, context) => AnswerAsync(context, json), certificate);

    public static async Task<Provider> StartAsync(Func<ReceivedRequest, HttpContext, Task> answer, X509Certificate2? certificate = null)
    {
        var provider = new Provider(answer, certificate);
        await provider._app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    public static Task AnswerAsync(HttpContext context, string json, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json, context.RequestAborted);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
