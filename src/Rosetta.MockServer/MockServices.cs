using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.MockServer.Cli.Options;
using Rosetta.MockServer.Telemetry;
using Rosetta.Testing.Http;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Worlds;

namespace Rosetta.MockServer;

/// <summary>The parts of a running server, put together from its options.</summary>
internal sealed class MockServices
{
    /// <param name="options">What was told.</param>
    /// <param name="layers">The scenarios; from now on their changes reach the sessions.</param>
    /// <param name="time">The host's clock.</param>
    /// <param name="world">What exists; none if every id is known.</param>
    public MockServices(ServerOptions options, CatalogueLayers layers, TimeProvider time, World? world = null)
    {
        Options = options;
        Layers = layers;
        Time = time;
        StartedAt = time.GetUtcNow();
        Journal = new JournalRing(options.JournalSize, time);
        Sessions = new SessionStore(
            new PlaybackOptions
            {
                Defaults = options.SessionDefaults,
                Catalogue = layers.Current,
                World = world,
                PassesOn = options.Upstream is not null,
                MaxSessions = options.MaxSessions,
                MaxTasks = options.MaxTasks,
                ClockSpeed = options.Speed,
            },
            time);
        layers.PublishTo(Sessions.Publish);
        Edge = new EdgeServices(Sessions, Journal, time, new EdgeOptions { Explain = !options.NoExplain, CorsOrigins = options.CorsOrigins });
        Telemetry = new ServerTelemetry(Edge);
    }

    public ServerOptions Options { get; }

    public CatalogueLayers Layers { get; }

    /// <summary>The user's scenarios; none if no folder was named.</summary>
    public ScenarioFolder? Folder { get; init; }

    public TimeProvider Time { get; }

    public DateTimeOffset StartedAt { get; }

    public JournalRing Journal { get; }

    public SessionStore Sessions { get; }

    public EdgeServices Edge { get; }

    public ServerTelemetry Telemetry { get; }
}
