using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>Where a task would be if it were polled now. Looking changes nothing.</summary>
public sealed record TaskSnapshot
{
    /// <summary>32 hex digits that name the task in the admin API.</summary>
    public required string Key { get; init; }

    /// <summary>The three ids.</summary>
    public required GetTaskRequest Ids { get; init; }

    /// <summary>Why that scenario, or that magic id, answers.</summary>
    public required SelectionRule Rule { get; init; }

    /// <summary>The scenario; none for a magic id that answers by itself, and where the real service does.</summary>
    public string? Scenario { get; init; }

    /// <summary>The scenario that would have to answer and does not exist; then there is no answer.</summary>
    public string? MissingScenario { get; init; }

    /// <summary>Whether the story has begun: the first poll begins it.</summary>
    public bool HasStarted { get; init; }

    /// <summary>Whether nothing follows any more.</summary>
    public bool IsOver { get; init; }

    /// <summary>From 1; 0 where there is no scenario.</summary>
    public int Step { get; init; }

    /// <summary>Steps of the scenario.</summary>
    public int Steps { get; init; }

    /// <summary>What the present step answers, or what the real service answered last; none where the scenario is missing or the real service was not asked yet.</summary>
    public required Reply? Reply { get; init; }

    /// <summary>Answers of the present step so far.</summary>
    public int Calls { get; init; }

    /// <summary>When the present step began, on the session's clock.</summary>
    public DateTimeOffset? EnteredAt { get; init; }

    /// <summary>When the present step ends by itself; none if only calls or someone end it.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>What the present step's end is.</summary>
    public StepEnd End { get; init; }

    /// <summary>The step that follows, from 1; none at the end.</summary>
    public int? NextStep { get; init; }

    /// <summary>What is forced now, with the calls that are left.</summary>
    public ForcedAnswer? Forced { get; init; }

    /// <summary>Answers so far, whoever gave them.</summary>
    public long Answers { get; init; }

    /// <summary>The last answer; none before the first.</summary>
    public Reply? LastReply { get; init; }

    /// <summary>When it was given, on the session's clock.</summary>
    public DateTimeOffset? LastAnsweredAt { get; init; }
}
