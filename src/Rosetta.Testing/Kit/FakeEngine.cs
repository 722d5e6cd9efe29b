using Microsoft.AspNetCore.Http;
using Rosetta.Testing.Http;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Playback;

namespace Rosetta.Testing.Kit;

/// <summary>The parts of one fake, put together from its options. Only the shipped scenarios are shared with others.</summary>
internal sealed class FakeEngine : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    /// <exception cref="InvalidScenarioException">The options' scenarios can't be played.</exception>
    /// <exception cref="ArgumentException">The options' scenario does not exist, or their path prefix is none.</exception>
    public FakeEngine(RosettaFakeOptions options)
    {
        Options = options;
        Stopping = _stopping.Token;
        Scenarios = new FakeScenarios(options.Scenarios);
        if (!Scenarios.Current.TryGet(options.Settings.Scenario, out _))
        {
            throw KitErrors.NoSuchScenario(options.Settings.Scenario, Scenarios.Current.Scenarios, nameof(options));
        }

        Journal = new JournalRing(options.JournalSize, options.HostTime);
        Sessions = new SessionStore(
            new PlaybackOptions
            {
                Defaults = options.Settings,
                Catalogue = Scenarios.Current,
                ClockStart = options.Time,
                ClockPaused = true,
            },
            options.HostTime);
        var edge = new EdgeServices(Sessions, Journal, options.HostTime, new EdgeOptions { Explain = options.Explain, SkipDelays = options.SkipDelays });
        Pipeline = PathPrefix.Under(options.PathPrefix, RosettaTaskRoutes.Alone(edge, Stopping));
    }

    public RosettaFakeOptions Options { get; }

    public FakeScenarios Scenarios { get; }

    public SessionStore Sessions { get; }

    public JournalRing Journal { get; }

    /// <summary>Answers a request.</summary>
    public RequestDelegate Pipeline { get; }

    /// <summary>Whether the fake has been disposed.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>Ends what hangs, and whatever comes later.</summary>
    public void Dispose()
    {
        if (!Stopping.IsCancellationRequested)
        {
            _stopping.Cancel();
            _stopping.Dispose();
        }
    }
}
