using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Rosetta.MockServer.Tests.Recording;

/// <summary>A service on a socket that answers what a test wants and remembers what came.</summary>
internal sealed class StubUpstream : IAsyncDisposable
{
    public const string Good =
        """{"code":2000,"message":"Success","data":{"viewUrl":"https://rosetta.example/rosetta-open/task/1/2/viewOnly","status":3},"date":"2025-03-13 20:00:00","requestId":"7610aa38c0fc409d98c827a879d9cae5","success":true}""";

    private readonly WebApplication _app;

    private StubUpstream(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>The last request, in one text: request line, headers in order of their names, body.</summary>
    public string LastRequest { get; private set; } = "";

    public int Requests { get; private set; }

    public static Task<StubUpstream> StartAsync(string body = Good) => StartAsync(context =>
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    });

    public static async Task<StubUpstream> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.Latin1;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        var app = builder.Build();
        var stub = new StubUpstream(app);
        app.Run(async context =>
        {
            using var body = new StreamReader(context.Request.Body, Encoding.Latin1);
            var headers = context.Request.Headers.OrderBy(header => header.Key, StringComparer.Ordinal).SelectMany(header => header.Value.Select(value => $"{header.Key}: {value}"));
            var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            stub.LastRequest = $"{context.Request.Method} {target}\n{string.Join('\n', headers)}\n\n{await body.ReadToEndAsync(context.RequestAborted)}";
            stub.Requests++;
            await answer(context);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return stub;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
