using Rosetta.Testing.Journal;
using Rosetta.Testing.Playback;

namespace Rosetta.Testing.Http;

/// <summary>What the task routes of one server work with.</summary>
/// <param name="sessions">Who decides.</param>
/// <param name="journal">Who remembers.</param>
/// <param name="time">The host's clock, for delays and durations.</param>
/// <param name="options">What is set.</param>
internal sealed class EdgeServices(SessionStore sessions, JournalRing journal, TimeProvider time, EdgeOptions options)
{
    public SessionStore Sessions { get; } = sessions;

    public JournalRing Journal { get; } = journal;

    public TimeProvider Time { get; } = time;

    public EdgeOptions Options { get; } = options;

    /// <summary>Who answers whatever nobody forces and no header asks a scenario for; none if the fake does. To be set before the routes are made.</summary>
    public PassOn? PassOn { get; set; }

    /// <summary>The requests that are kept waiting now.</summary>
    public HeldRequests Held { get; } = new(options.MaxHangs);
}
