using System.Diagnostics;
using System.Text;
using Rosetta.MockServer.Cli.Logging;
using Rosetta.MockServer.Cli.Options;
using Rosetta.Testing.Http;

namespace Rosetta.MockServer.Cli.Listening;

/// <summary>The web host: Kestrel and nothing that a fake has no use for. It reads no ASPNETCORE_… variable and no settings of its own.</summary>
internal static class ServerHost
{
    /// <summary>How long requests under way may go on after Ctrl-C or SIGTERM.</summary>
    public static readonly TimeSpan Drain = TimeSpan.FromSeconds(5);

    public static WebApplication Build(ServerOptions options, ServerCertificate? certificate, LineOutput output, KestrelRefusals refusals, Task<RequestDelegate> pipeline)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSingleton<ILoggerFactory>(output);
        builder.WebHost.UseKestrelCore();

        // For Kestrel alone: the host itself tells its listener, which is another service, of every request.
        builder.Services.AddSingleton<DiagnosticSource>(refusals);
        if (certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            KestrelLimits.Apply(kestrel);
            Listeners.Add(kestrel, options.Urls, certificate);
            if (options.Upstream is not null)
            {
                // Headers of the real service go on byte by byte, whatever their alphabet.
                kestrel.ResponseHeaderEncodingSelector = _ => Encoding.Latin1;
            }
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Drain);
        var app = builder.Build();

        // Listening begins while scenarios are still being read; a request that comes so early waits for them.
        app.Run(context => pipeline.IsCompletedSuccessfully ? pipeline.Result(context) : AnswerLaterAsync(pipeline, context));
        return app;
    }

    private static async Task AnswerLaterAsync(Task<RequestDelegate> pipeline, HttpContext context) =>
        await (await pipeline.WaitAsync(context.RequestAborted))(context);
}
