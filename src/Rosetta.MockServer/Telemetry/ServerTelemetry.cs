using System.Collections;
using Rosetta.Testing.Http;
using Rosetta.Testing.Telemetry;

namespace Rosetta.MockServer.Telemetry;

/// <summary>Metrics and traces of the server, each loaded when somebody asks for it.</summary>
internal sealed class ServerTelemetry : IDisposable
{
    private readonly Lazy<StateMeter> _state;
    private readonly Lazy<PrometheusScrape> _scrape;
    private OtlpExport? _export;

    public ServerTelemetry(EdgeServices edge)
    {
        _state = new(() => new StateMeter(edge));
        _scrape = new(MakeScrape);
    }

    /// <summary>Begins what was asked for at the start.</summary>
    /// <param name="countsFromStart">Whether the scrape counts now, not from its first call on.</param>
    /// <param name="variables">The environment.</param>
    public void Begin(bool countsFromStart, IDictionary variables)
    {
        if (countsFromStart)
        {
            _ = _scrape.Value;
        }

        if (OtlpExport.IsAskedFor(variables))
        {
            _ = _state.Value;
            _export = OtlpExport.Start();
        }
    }

    /// <summary>Answers with the metrics in Prometheus' text format.</summary>
    public Task ScrapeAsync(HttpContext context) => _scrape.Value.RunAsync(context);

    /// <inheritdoc/>
    public void Dispose()
    {
        _export?.Dispose();
        if (_scrape.IsValueCreated)
        {
            _scrape.Value.Dispose();
        }

        if (_state.IsValueCreated)
        {
            _state.Value.Dispose();
        }
    }

    private PrometheusScrape MakeScrape()
    {
        _ = _state.Value;
        return new PrometheusScrape();
    }
}
