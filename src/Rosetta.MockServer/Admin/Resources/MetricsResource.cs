using Microsoft.OpenApi;
using Rosetta.MockServer.Admin.OpenApi;

namespace Rosetta.MockServer.Admin.Resources;

internal static class MetricsResource
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics", Get).WithName("getMetrics").Answers("text/plain", JsonSchemaType.String, "Prometheus' text format");

    /// <summary>Calls by outcome, scenario and kind, how long they took, and how full the fake is, for Prometheus.</summary>
    /// <remarks>Calls are counted from the first scrape on, or with --metrics from the start.</remarks>
    /// <param name="context">The call.</param>
    /// <param name="services">The server.</param>
    internal static Task Get(HttpContext context, MockServices services) => services.Telemetry.ScrapeAsync(context);
}
