using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Findings;

/// <summary>How the polling of a task stands; the fields of <see cref="PollMemory"/>, copied in one go.</summary>
internal struct PollState
{
    /// <summary>The journal entry of the last answer; 0 before the first.</summary>
    public long Entry;

    /// <summary>When it went out, on the host's clock.</summary>
    public long AnsweredHost;

    /// <summary>When it was decided, on the session's clock: UTC ticks.</summary>
    public long AnsweredAt;

    /// <summary>The scenario of the last answer; none if somebody forced it or a magic id gave it.</summary>
    public string? Scenario;

    /// <summary>The pause behind the first of several hiccups.</summary>
    public TimeSpan FirstWait;

    /// <summary>In a row.</summary>
    public byte Hiccups;

    /// <summary>Polls in a row that came over a new connection.</summary>
    public byte NewConnections;

    /// <summary>Whether there was a poll.</summary>
    public bool IsKnown;

    /// <summary>Whether the ids are another spelling of known ones.</summary>
    public bool IsAltered;

    /// <summary>Whether the last answer calls for another poll.</summary>
    public bool IsOpen;

    /// <summary>Whether the last answer, or its not arriving, cost the client its connection.</summary>
    public bool EndsConnection;

    // From 1, so that 0 is none: a byte each instead of twenty, for hundreds of thousands of tasks.
    private byte _last;
    private byte _status;

    /// <summary>The last good answer; none if a fault or a mutant came since, or if someone moved the task.</summary>
    public Outcome? Last
    {
        readonly get => _last == 0 ? null : Outcome.All[_last - 1];
        set => _last = (byte)(value is { } outcome ? outcome.Index + 1 : 0);
    }

    /// <summary>The status that the next one follows; errors between don't matter.</summary>
    public Outcome? Status
    {
        readonly get => _status == 0 ? null : Outcome.All[_status - 1];
        set => _status = (byte)(value is { } outcome ? outcome.Index + 1 : 0);
    }

    /// <summary>
    /// The pause before a poll, by the host's clock or by the session's, whichever shows more: a real client waits on the one, a test
    /// moves the other, and neither may be blamed for the clock that stood still.
    /// </summary>
    public readonly TimeSpan WaitUntil(in Poll poll)
    {
        var session = new TimeSpan(poll.SessionTicks - AnsweredAt);
        var host = HostWaitUntil(poll);
        return session > host ? session : host;
    }

    public readonly TimeSpan HostWaitUntil(in Poll poll) => poll.Time.GetElapsedTime(AnsweredHost, poll.HostTimestamp);
}

/// <summary>A poll, as far as it is judged.</summary>
/// <param name="HostTimestamp">When it came, on the host's clock.</param>
/// <param name="SessionTicks">When it was decided, on the session's clock: UTC ticks.</param>
/// <param name="Scenario">Who answers it; none if somebody forces it or a magic id does.</param>
/// <param name="IsOnNewConnection">Whether it is the first request of its connection.</param>
/// <param name="Time">The host's clock.</param>
internal readonly record struct Poll(long HostTimestamp, long SessionTicks, string? Scenario, bool IsOnNewConnection, TimeProvider Time);

/// <summary>An answer that goes out.</summary>
/// <param name="Entry">Its journal entry.</param>
/// <param name="HostTimestamp">When it goes out, on the host's clock.</param>
/// <param name="SessionTicks">When it was decided, on the session's clock: UTC ticks.</param>
/// <param name="Reply">What is said.</param>
/// <param name="Basis">The good answer underneath.</param>
/// <param name="Scenario">Who says it; none if somebody forced it or a magic id does.</param>
internal readonly record struct PolledAnswer(long Entry, long HostTimestamp, long SessionTicks, Reply Reply, Outcome Basis, string? Scenario)
{
    /// <summary>Whether its status can follow another.</summary>
    public bool IsLinked => Scenario is not null;
}

/// <summary>What is wrong with a poll, or to be looked at.</summary>
[Flags]
internal enum PollFaults
{
    None = 0,

    /// <summary>Nothing wrong: the ids are to be looked at.</summary>
    FirstPoll = 1,
    Altered = 2,
    TooFast = 4,
    AfterEnd = 8,
    RetriedLasting = 16,
    NoPause = 32,
    NoGrowth = 64,
    NewConnections = 128,
}
