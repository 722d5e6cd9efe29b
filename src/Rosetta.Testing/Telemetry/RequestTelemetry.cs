using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Rosetta.Testing.Journal;

namespace Rosetta.Testing.Telemetry;

/// <summary>Counts, times and traces a call of Get Task that is over, whoever answered it.</summary>
internal static class RequestTelemetry
{
    /// <param name="span">The call's; none where nobody listens to spans.</param>
    /// <param name="context">The call.</param>
    /// <param name="session">Its session; none if it named none that is valid.</param>
    /// <param name="outcome">What was answered.</param>
    /// <param name="scenario">Who answered; none for what answers by itself, and for a real service.</param>
    /// <param name="delivered">Whether the client got all that was meant for it.</param>
    /// <param name="elapsed">On the host's clock.</param>
    public static void Tell(Activity? span, HttpContext context, string? session, JournalOutcome outcome, string? scenario, bool delivered, TimeSpan elapsed)
    {
        RequestMeter.Record(outcome, scenario, delivered, elapsed);
        if (span is not null)
        {
            RequestTrace.Tell(span, session, outcome, scenario, context.Response.StatusCode, delivered);
        }
    }
}
