using OpenTelemetry;
using OpenTelemetry.Metrics;
using Rosetta.Testing.Telemetry;

namespace Rosetta.MockServer.Telemetry;

/// <summary>The metrics in Prometheus' text format, counted from when this is made.</summary>
internal sealed class PrometheusScrape : IDisposable
{
    private readonly MeterProvider _provider;
    private readonly ServiceProvider _services = new ServiceCollection().AddOptions().BuildServiceProvider();
    private readonly RequestDelegate _run;

    public PrometheusScrape()
    {
        _provider = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(ServiceResource.Make())
            .AddMeter(RosettaTelemetry.Name)
            .AddPrometheusExporter(exporter => exporter.ScrapeResponseCacheDurationMilliseconds = 0)
            .Build();
        var app = new ApplicationBuilder(_services);
        app.UseOpenTelemetryPrometheusScrapingEndpoint(_provider, _ => true, path: null, configureBranchedPipeline: null, optionsName: null);
        _run = app.Build();
    }

    public Task RunAsync(HttpContext context) => _run(context);

    /// <inheritdoc/>
    public void Dispose()
    {
        _provider.Dispose();
        _services.Dispose();
    }
}
