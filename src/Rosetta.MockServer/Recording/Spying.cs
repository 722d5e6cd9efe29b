using System.Runtime.CompilerServices;
using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Recording;

/// <summary>Spying on a real service, and recording it, for as long as the server runs.</summary>
internal sealed class Spying : IDisposable
{
    private readonly UpstreamClient _client;
    private readonly SpyTally _tally = new();
    private readonly Recorder? _recorder;

    private Spying(MockServices services, Uri upstream, ILogger log)
    {
        var options = services.Options;
        _client = new UpstreamClient(upstream, options.UpstreamTimeout, services.Time);
        _recorder = options.RecordTo is { } path ? new Recorder(path, options.KeepIds, options.Session.Seed, services.Time, log) : null;
        services.Edge.PassOn = new Spy(_client, new UpstreamPlaces(options.UpstreamCalls), services.Edge, _recorder, _tally).AnswerAsync;
        Log.PassingOn(log, upstream);
        if (_recorder is not null)
        {
            Log.Recording(log, options.RecordTo!.First);
        }
    }

    /// <summary>Begins if that is asked for; before the pipeline is made. Without it nothing of it is loaded.</summary>
    public static Spying? Begin(MockServices services, ILogger log) =>
        services.Options.Upstream is { } upstream ? Begin(services, upstream, log) : null;

    /// <summary>Tells how it went, when the server has stopped.</summary>
    /// <returns>Whether all that was to be written is.</returns>
    public bool Tell(ILogger log)
    {
        foreach (var line in _tally.Lines())
        {
            Log.Upstream(log, line);
        }

        return _recorder?.Finish() ?? true;
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Spying Begin(MockServices services, Uri upstream, ILogger log) => new(services, upstream, log);
}
