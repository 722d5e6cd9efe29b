using Rosetta.GetTask;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>What is to be answered, and why. Delay and fault are data here; the edge performs them.</summary>
public readonly struct Decision
{
    /// <summary>What is said.</summary>
    public required Reply Reply { get; init; }

    /// <summary>The outcome itself; for faults and mutants the good answer that they spoil.</summary>
    public required Outcome Basis { get; init; }

    /// <summary>What fills the answer's template.</summary>
    public required AnswerValues Values { get; init; }

    /// <summary>The templates of the session's <c>viewUrl</c>.</summary>
    public required AnswerTemplates Templates { get; init; }

    /// <summary>How long to hold the answer back, on the host's clock.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Seeded bits for what the edge has to make up.</summary>
    public UInt128 Bits { get; init; }

    /// <summary>Who was chosen, by which rule.</summary>
    public required SelectionRule Rule { get; init; }

    /// <summary>The scenario's name; none for forced answers and for magic ids that answer by themselves.</summary>
    public string? Scenario { get; init; }

    /// <summary>From 1; 0 where there is no scenario.</summary>
    public int Step { get; init; }

    /// <summary>One line in ASCII: who answered, step, time in step, what comes next.</summary>
    public required string Explain { get; init; }

    /// <summary>The settings under which it was decided.</summary>
    public required SessionSettings Settings { get; init; }

    /// <summary>The session's time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>What is remembered of the task's polling; none for a magic id beyond the few hundred that are remembered.</summary>
    internal PollMemory? Polls { get; init; }
}
