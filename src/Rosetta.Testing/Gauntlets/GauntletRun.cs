using System.Collections.Concurrent;
using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.Testing.Journal;

namespace Rosetta.Testing.Gauntlets;

/// <summary>One run of a client: where it finds Rosetta, and what to ask for.</summary>
public sealed class GauntletRun
{
    private readonly RosettaFake _fake;
    private readonly ConcurrentQueue<(Conclusion Said, JournalEntry? Answer)> _notes = [];

    internal GauntletRun(Obstacle obstacle, RosettaFake fake)
    {
        Obstacle = obstacle;
        _fake = fake;
        fake.Play(obstacle.Scenario.Name);
    }

    /// <summary>What the client runs against. A client must not look.</summary>
    public Obstacle Obstacle { get; }

    /// <summary>What stands before <c>task/get</c>: a host and a port, without a path, and a slash at the end.</summary>
    public Uri BaseAddress => _fake.BaseAddress;

    /// <summary>The task to ask for. Its ids go out as they are.</summary>
    public GetTaskRequest Ids { get; } = GetTaskRequest.Sample;

    internal ImmutableArray<JournalEntry> Entries => _fake.Journal.Entries;

    internal ImmutableArray<(Conclusion Said, JournalEntry? Answer)> Notes => [.. _notes];

    /// <summary>
    /// Says what the client made of the answer that came last, where it goes on asking: it is judged like the last conclusion.
    /// </summary>
    public void Note(Conclusion conclusion) => _notes.Enqueue((conclusion, Entries.LastOrDefault()));
}
