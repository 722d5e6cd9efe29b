using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.MockServer.Cli.Worlds;
using Rosetta.MockServer.Recording;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Cli.Options;

/// <summary>What <c>serve</c> was told, from whichever source; what each means stands in <see cref="OptionTable"/>.</summary>
internal sealed record ServerOptions
{
    /// <summary>Nothing told.</summary>
    public static ServerOptions Default { get; } = new();

    public ImmutableArray<ListenUrl> Urls { get; init; } = [ListenUrl.Default];

    public string? CertificateFile { get; init; }

    public string? CertificatePassword { get; init; }

    public string? ScenarioFolder { get; init; }

    public string? WorldFile { get; init; }

    public bool Metrics { get; init; }

    public string? StubFolder { get; init; }

    /// <summary>What the verb <c>world</c> was told.</summary>
    public NewWorld NewWorld { get; init; } = new();

    /// <summary>Without <see cref="Strict"/> and <see cref="Lenient"/>; see <see cref="SessionDefaults"/>.</summary>
    public SessionSettings Session { get; init; } = new();

    public double Speed { get; init; } = 1;

    public bool Strict { get; init; }

    public bool Lenient { get; init; }

    public LifecycleRule Lifecycle { get; init; } = LifecycleRule.Warn;

    public string? AdminToken { get; init; }

    public Uri? Upstream { get; init; }

    public TimeSpan UpstreamTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public int UpstreamCalls { get; init; } = 100;

    /// <summary>Where the verb <c>record</c> writes; none for the others.</summary>
    public RecordingPath? RecordTo { get; init; }

    /// <summary>Whether it writes the ids as they come.</summary>
    public bool KeepIds { get; init; }

    public int JournalSize { get; init; } = JournalLimits.DefaultCapacity;

    public int MaxSessions { get; init; } = PlaybackOptions.DefaultMaxSessions;

    public int MaxTasks { get; init; } = PlaybackOptions.DefaultMaxTasks;

    public ImmutableArray<string> CorsOrigins { get; init; } = [];

    public bool NoExplain { get; init; }

    public bool Coverage { get; init; }

    public string? CoverageFolder { get; init; }

    public LogFormat LogFormat { get; init; } = LogFormat.Text;

    /// <summary>What a new session starts with.</summary>
    public SessionSettings SessionDefaults => Session with
    {
        Rules = Strict ? RequestRules.Strict : Lenient ? RequestRules.Lenient : RequestRules.Default,
    };
}
