using System.Diagnostics.Metrics;
using Rosetta.Testing.Http;

namespace Rosetta.Testing.Telemetry;

/// <summary>How full one fake is. Nothing is counted for it: whoever listens is told what is so at that moment.</summary>
internal sealed class StateMeter : IDisposable
{
    private readonly Meter _meter = new(RosettaTelemetry.Name);

    public StateMeter(EdgeServices edge)
    {
        var (sessions, journal) = (edge.Sessions, edge.Journal);
        _meter.CreateObservableUpDownCounter("rosetta.sessions", () => sessions.Count, "{session}", "Sessions that there are.");
        _meter.CreateObservableCounter("rosetta.sessions.forgotten", () => sessions.SessionsForgotten, "{session}", "Sessions given up at the limit.");
        _meter.CreateObservableUpDownCounter("rosetta.tasks", () => sessions.TasksRemembered, "{task}", "Tasks remembered in all sessions.");
        _meter.CreateObservableCounter("rosetta.tasks.forgotten", () => sessions.TasksForgotten, "{task}", "Tasks given up at the limit.");
        _meter.CreateObservableCounter("rosetta.journal.entries", () => journal.Totals.Appended, "{entry}", "Entries of the journal since the start.");
        _meter.CreateObservableCounter("rosetta.journal.dropped", () => journal.Totals.Overwritten, "{entry}", "Entries that made room for later ones.");
        _meter.CreateObservableUpDownCounter("rosetta.requests.held", () => edge.Held.Count, "{request}", "Calls that are kept waiting: delayed, dripping or hanging.");
    }

    /// <summary>Whether an instrument is one of these, and not of another fake in the process.</summary>
    public bool Has(Instrument instrument) => instrument.Meter == _meter;

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
