using Microsoft.AspNetCore.Http;
using Rosetta.Testing.Http;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Playback;

namespace Rosetta.Testing.Kit;

/// <summary>The parts of one fake, put together from its options. Only the shipped scenarios are shared with others.</summary>
internal sealed class FakeEngine : IDisposable
{
    // A client can have its answer some microseconds before the fake has counted it. Longer than this nobody waits: then it is
    // a client that sends its request that slowly.
    private static readonly TimeSpan LongestSettling = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly EdgeServices _edge;
    private readonly RequestDelegate _routes;
    private int _underWay;
    private bool _isStopped;

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
                World = options.World,
                ClockStart = options.Time,
                ClockPaused = true,
            },
            options.HostTime);
        _edge = new EdgeServices(Sessions, Journal, options.HostTime, new EdgeOptions { Explain = options.Explain, SkipDelays = options.SkipDelays });
        _routes = RosettaTaskRoutes.Alone(_edge, Stopping);
        Pipeline = PathPrefix.Under(options.PathPrefix, AnswerAsync);
    }

    public RosettaFakeOptions Options { get; }

    public FakeScenarios Scenarios { get; }

    public SessionStore Sessions { get; }

    public JournalRing Journal { get; }

    /// <summary>Whether the fake has been disposed.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>Answers a request to a server of the fake's own.</summary>
    public RequestDelegate Pipeline { get; }

    /// <summary>Answers a request; the options' path prefix is no part of it.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _underWay);
        try
        {
            await _routes(context).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    /// <summary>
    /// Waits until every call whose client has its answer is counted everywhere. To be called before anything is read that is
    /// counted on delivery. Calls that are kept waiting don't matter.
    /// </summary>
    /// <returns>The sessions.</returns>
    public SessionStore Settle()
    {
        if (!IsSettled())
        {
            SpinWait.SpinUntil(IsSettled, LongestSettling);
        }

        return Sessions;
    }

    /// <summary>Ends what hangs, and whatever comes later.</summary>
    /// <returns>Whether this was the first call.</returns>
    public bool TryStop()
    {
        if (Interlocked.Exchange(ref _isStopped, true))
        {
            return false;
        }

        _stopping.Cancel();
        _stopping.Dispose();
        return true;
    }

    public void Dispose() => TryStop();

    private bool IsSettled() => Volatile.Read(ref _underWay) <= _edge.Held.Count;
}
