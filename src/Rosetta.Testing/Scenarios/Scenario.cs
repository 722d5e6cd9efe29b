using System.Collections.Immutable;

namespace Rosetta.Testing.Scenarios;

/// <summary>A scripted story: what Get Task answers, step by step. Immutable; where someone stands in it is a cursor.</summary>
public sealed record Scenario
{
    /// <summary>The longest name.</summary>
    public const int MaxNameLength = 64;

    /// <summary>The same string in the file's name, the journal, the console, the log and the answer header.</summary>
    public required string Name { get; init; }

    /// <summary>For a person: what happens, and what it is good for.</summary>
    public string Description { get; init; } = "";

    /// <summary>Who has a cursor of its own.</summary>
    public CursorScope Per { get; init; } = CursorScope.Task;

    /// <summary>Which requests the scenario claims; none plays only where someone chose it.</summary>
    public When? When { get; init; }

    /// <summary>At least one.</summary>
    public required ImmutableArray<Step> Steps { get; init; }

    /// <summary>What follows the last step's end.</summary>
    public Then Then { get; init; } = Then.Hold;

    /// <summary>Answers that replace a step's answer by chance; 100 % at most in all.</summary>
    public ImmutableArray<Chance> Chances { get; init; } = [];

    /// <summary>The file's text; none for a scenario made in code.</summary>
    public string? Text { get; init; }

    /// <summary>Where it was read from, as errors name it; none for a scenario made in code.</summary>
    public string? Source { get; init; }
}

/// <summary>Who has a cursor of its own.</summary>
public enum CursorScope
{
    /// <summary>Every task: the three ids together.</summary>
    Task,

    /// <summary>All tasks of a session share one.</summary>
    Session,
}

/// <summary>What follows the last step's end.</summary>
public enum Then
{
    /// <summary>The last step's answer for ever.</summary>
    Hold,

    /// <summary>The first step again.</summary>
    Loop,

    /// <summary>The scene is gone: 56001 for ever.</summary>
    Stop,
}

/// <summary>One step: what is answered, and until when.</summary>
public sealed record Step(Reply Reply, StepEnd End);

/// <summary>When a step ends.</summary>
/// <param name="Kind">Which of the four.</param>
/// <param name="Calls">Answers until the end, for <see cref="StepEndKind.Calls"/>.</param>
/// <param name="For">Time on the session's clock until the end, for <see cref="StepEndKind.For"/>.</param>
public readonly record struct StepEnd(StepEndKind Kind, int Calls, TimeSpan For)
{
    /// <summary>Allowed in the last step only.</summary>
    public static StepEnd Never => default;

    /// <summary>When someone advances it.</summary>
    public static StepEnd UntilAdvanced => new(StepEndKind.UntilAdvanced, 0, default);

    /// <summary>After so many answers.</summary>
    public static StepEnd AfterCalls(int calls) => new(StepEndKind.Calls, calls, default);

    /// <summary>After so long on the session's clock.</summary>
    public static StepEnd After(TimeSpan time) => new(StepEndKind.For, 0, time);
}

/// <summary>The forms of a step's end.</summary>
public enum StepEndKind
{
    /// <summary>It stays; in the last step only.</summary>
    Never,

    /// <summary>After so many answers.</summary>
    Calls,

    /// <summary>After so long on the session's clock.</summary>
    For,

    /// <summary>When somebody ends it.</summary>
    UntilAdvanced,
}

/// <summary>A reply drawn by chance.</summary>
/// <param name="Percent">More than 0, at most 100.</param>
/// <param name="Reply">What replaces the step's answer.</param>
public sealed record Chance(double Percent, Reply Reply);

/// <summary>Which requests a scenario claims: alternatives within a field, all fields together. An empty field claims any value.</summary>
public sealed record When
{
    /// <summary>Alternatives for the campaign.</summary>
    public ImmutableArray<IdPattern> CampaignId { get; init; } = [];

    /// <summary>Alternatives for the annotation request.</summary>
    public ImmutableArray<IdPattern> AnnotationRequestId { get; init; } = [];

    /// <summary>Alternatives for the scene.</summary>
    public ImmutableArray<IdPattern> SceneId { get; init; } = [];
}

/// <summary>An id, or the beginning of one. Compared ordinally, untrimmed.</summary>
public readonly record struct IdPattern(string Value, bool IsPrefix)
{
    /// <summary>Reads <c>abc</c> (exact) or <c>abc*</c> (prefix).</summary>
    public static IdPattern Parse(string text) =>
        text.EndsWith('*') ? new IdPattern(text[..^1], IsPrefix: true) : new IdPattern(text, IsPrefix: false);

    /// <inheritdoc/>
    public override string ToString() => IsPrefix ? Value + "*" : Value;
}
