using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Rosetta.Testing.Journal;

namespace Rosetta.Testing.Telemetry;

/// <summary>
/// Counts and times what the task routes answered. Tags have few values: kinds and words of answers, names of scenarios; never ids
/// or sessions.
/// </summary>
internal static class RequestMeter
{
    /// <summary>Names of scenarios that are told apart; a server that is given ever new ones calls the rest <see cref="Other"/>.</summary>
    public const int MaxScenarios = 1_000;

    /// <summary>A scenario beyond the limit.</summary>
    public const string Other = "other";

    private const string Nobody = "none";

    private static readonly Meter Meter = new(RosettaTelemetry.Name);
    private static readonly ConcurrentDictionary<string, bool> Scenarios = new(StringComparer.Ordinal);

    private static readonly Counter<long> Requests = Meter.CreateCounter<long>("rosetta.requests", "{request}", "Calls of Get Task, by what was answered and by whom.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "rosetta.request.duration",
        "s",
        "From a call's arrival to its last byte, delays and hangs included.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0001, 0.001, 0.005, 0.025, 0.1, 0.5, 1, 5, 30] });

    /// <summary>Whether anybody listens; nothing is to be recorded otherwise.</summary>
    public static bool IsListenedTo => Requests.Enabled || Duration.Enabled;

    /// <param name="outcome">What was answered.</param>
    /// <param name="scenario">Who answered; none for what answers by itself.</param>
    /// <param name="delivered">Whether the client got all that was meant for it.</param>
    /// <param name="elapsed">On the host's clock.</param>
    public static void Record(JournalOutcome outcome, string? scenario, bool delivered, TimeSpan elapsed)
    {
        var kind = KeyValuePair.Create<string, object?>("kind", outcome.KindWord);
        var tags = new TagList
        {
            kind,
            { "outcome", outcome.Word },
            { "scenario", Told(scenario) },
            { "delivered", delivered ? "true" : "false" },
        };
        Requests.Add(1, tags);
        Duration.Record(elapsed.TotalSeconds, kind);
    }

    private static string Told(string? scenario) =>
        scenario is null ? Nobody
        : Scenarios.ContainsKey(scenario) || (Scenarios.Count < MaxScenarios && Scenarios.TryAdd(scenario, true)) ? scenario
        : Other;
}
