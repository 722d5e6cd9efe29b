using Rosetta.GetTask;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Admin.Documents;

/// <summary>Where a task would be if it were polled now.</summary>
internal sealed record TaskDocument
{
    /// <summary>Names the task in this API.</summary>
    public required string Key { get; init; }

    public required GetTaskRequest Ids { get; init; }

    /// <summary>Why that scenario, or that magic id, answers: binding, when, magic-id, missing-id, world, default, or upstream where the real service does.</summary>
    public required string Rule { get; init; }

    /// <summary>The scenario that it plays; none for a magic id that answers by itself.</summary>
    public required string? Scenario { get; init; }

    /// <summary>Whether the story has begun: the first poll begins it.</summary>
    public required bool Started { get; init; }

    /// <summary>Whether nothing follows any more.</summary>
    public required bool Over { get; init; }

    /// <summary>From 1; 0 where there is no scenario.</summary>
    public required int Step { get; init; }

    /// <summary>Steps of the scenario.</summary>
    public required int Steps { get; init; }

    /// <summary>The scenario that would have to answer and is not loaded; then a poll is answered by a problem.</summary>
    public required string? MissingScenario { get; init; }

    /// <summary>What it answers, unless an answer is forced or chance replaces it; none where the scenario is not loaded.</summary>
    public required ReplyDocument? Answer { get; init; }

    /// <summary>Answers of this step so far.</summary>
    public required int Calls { get; init; }

    /// <summary>When the step ends; none if it never does.</summary>
    public required StepEndDocument? Ends { get; init; }

    /// <summary>When the step began, on the session's clock.</summary>
    public required DateTimeOffset? EnteredAt { get; init; }

    /// <summary>When a timed step ends, on the session's clock.</summary>
    public required DateTimeOffset? EndsAt { get; init; }

    /// <summary>How far away that is on the session's clock, as <c>1m30s</c>.</summary>
    public required string? TimeLeft { get; init; }

    /// <summary>Answers of this step that are left, where it ends by calls.</summary>
    public required int? CallsLeft { get; init; }

    /// <summary>What comes after the step; none if nothing does.</summary>
    public required NextDocument? Next { get; init; }

    /// <summary>The answer that is forced now.</summary>
    public required ForcedDocument? Forced { get; init; }

    /// <summary>Answers so far, whoever gave them.</summary>
    public required long Answers { get; init; }

    /// <summary>The last answer.</summary>
    public required ReplyDocument? LastAnswer { get; init; }

    /// <summary>When that was, on the session's clock.</summary>
    public required DateTimeOffset? LastAnsweredAt { get; init; }

    public static TaskDocument Of(Session session, TaskSnapshot task) => new()
    {
        Key = task.Key,
        Ids = task.Ids,
        Rule = task.Rule.Word(),
        Scenario = task.Scenario,
        Started = task.HasStarted,
        Over = task.IsOver,
        Step = task.Step,
        Steps = task.Steps,
        MissingScenario = task.MissingScenario,
        Answer = task.Reply is { } reply ? ReplyDocument.Of(reply) : null,
        Calls = task.Calls,
        Ends = StepEndDocument.Of(task.End),
        EnteredAt = task.EnteredAt,
        EndsAt = task.EndsAt,
        TimeLeft = task.EndsAt is { } end ? DurationText.Format(end - session.Now) : null,
        CallsLeft = task is { IsOver: false, End: { Kind: StepEndKind.Calls } calls } ? calls.Calls - task.Calls : null,
        Next = NextDocument.Of(session, task),
        Forced = task.Forced is { } forced ? new ForcedDocument(ReplyDocument.Of(forced.Reply), forced.Calls) : null,
        Answers = task.Answers,
        LastAnswer = task.LastReply is { } last ? ReplyDocument.Of(last) : null,
        LastAnsweredAt = task.LastAnsweredAt,
    };
}

/// <summary>An answer that someone put before the scenario's.</summary>
/// <param name="Answer">What is said.</param>
/// <param name="Calls">For so many answers more; none: until cleared.</param>
internal sealed record ForcedDocument(ReplyDocument Answer, int? Calls);
