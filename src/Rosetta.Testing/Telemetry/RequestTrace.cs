using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Rosetta.GetTask;
using Rosetta.Testing.Journal;

namespace Rosetta.Testing.Telemetry;

/// <summary>A span for each call of Get Task, below the caller's if it names one. Credentials and ids are no part of it.</summary>
internal static class RequestTrace
{
    private static readonly ActivitySource Source = new(RosettaTelemetry.Name);

    /// <summary>Begins a span.</summary>
    /// <returns>None where nobody listens.</returns>
    public static Activity? Begin(HttpRequest request) => Source.HasListeners() ? Start(request) : null;

    /// <summary>Tells how it came out.</summary>
    public static void Tell(Activity activity, string? session, JournalOutcome outcome, string? scenario, int httpStatus, bool delivered)
    {
        activity.SetTag("http.request.method", WireNames.Method);
        activity.SetTag("http.route", WireNames.Path);
        activity.SetTag("http.response.status_code", httpStatus);
        activity.SetTag("rosetta.session", session);
        activity.SetTag("rosetta.scenario", scenario);
        activity.SetTag("rosetta.kind", outcome.KindWord);
        activity.SetTag("rosetta.outcome", outcome.Word);
        activity.SetTag("rosetta.delivered", delivered);
        if (!delivered)
        {
            activity.SetStatus(ActivityStatusCode.Error, "not delivered");
        }
    }

    private static Activity? Start(HttpRequest request)
    {
        var name = $"{WireNames.Method} {WireNames.Path}";
        if (Activity.Current is { Source.Name.Length: > 0 })
        {
            return Source.StartActivity(name, ActivityKind.Server);
        }

        // ASP.NET Core has a span of its own around ours. Where nobody listens to that one it belongs to no source and is never
        // sent anywhere, so the caller's is the nearest that anybody sees.
        Activity.Current = null;
        ActivityContext.TryParse(request.Headers[HeaderNames.TraceParent], request.Headers[HeaderNames.TraceState], isRemote: true, out var caller);
        return Source.StartActivity(name, ActivityKind.Server, caller);
    }
}
