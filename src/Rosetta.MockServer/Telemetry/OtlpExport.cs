using System.Collections;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Rosetta.Testing.Telemetry;

namespace Rosetta.MockServer.Telemetry;

/// <summary>
/// Sends metrics and traces to a collector, as OpenTelemetry's own environment variables say. Until they do, nothing of it is loaded.
/// </summary>
internal sealed class OtlpExport : IDisposable
{
    private const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // A collector that does not answer must not keep the process from ending.
    private const int FarewellMilliseconds = 2_000;

    private readonly MeterProvider _metrics;
    private readonly TracerProvider _traces;

    private OtlpExport()
    {
        var resource = ServiceResource.Make();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(RosettaTelemetry.Name).AddOtlpExporter().Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(RosettaTelemetry.Name).AddOtlpExporter().Build();
    }

    /// <summary>Whether the environment asks for it.</summary>
    public static bool IsAskedFor(IDictionary variables) => !string.IsNullOrEmpty(variables[EndpointVariable] as string);

    public static OtlpExport Start() => new();

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        _traces.Shutdown(FarewellMilliseconds);
        _metrics.Shutdown(FarewellMilliseconds);
        _traces.Dispose();
        _metrics.Dispose();
    }
}
