using OpenTelemetry.Resources;

namespace Rosetta.MockServer.Telemetry;

/// <summary>Who sends metrics and traces, for whoever collects them.</summary>
internal static class ServiceResource
{
    /// <summary>What OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES say comes last, and wins.</summary>
    public static ResourceBuilder Make() =>
        ResourceBuilder.CreateEmpty().AddService("rosetta-mock", serviceVersion: ServerVersion.Text).AddTelemetrySdk().AddEnvironmentVariableDetector();
}
