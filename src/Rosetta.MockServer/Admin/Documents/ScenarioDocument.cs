using System.Collections.Immutable;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Scenarios.Format;

namespace Rosetta.MockServer.Admin.Documents;

/// <summary>A scenario: the file's text, and what was read in it.</summary>
internal sealed record ScenarioDocument
{
    /// <summary>The same in the file's name, the journal, the console, the log and the answer header.</summary>
    public required string Name { get; init; }

    /// <summary>For a person: what happens, and what it is good for.</summary>
    public required string Description { get; init; }

    /// <summary>Who has a cursor of its own: task or session.</summary>
    public required string Per { get; init; }

    /// <summary>Where it was read from; none for one that was made in code.</summary>
    public required string? Source { get; init; }

    /// <summary>Which requests it claims; none if it plays only where someone chose it.</summary>
    public required WhenDocument? When { get; init; }

    public required ImmutableArray<StepDocument> Steps { get; init; }

    /// <summary>What follows the last step's end: hold, loop or stop.</summary>
    public required string Then { get; init; }

    /// <summary>Answers that replace a step's answer by chance.</summary>
    public required ImmutableArray<ChanceDocument> Chance { get; init; }

    /// <summary>What is odd about it, though it plays. Told when it is put.</summary>
    public required ImmutableArray<IssueDocument> Warnings { get; init; }

    /// <summary>The file as it was; none for one that was made in code.</summary>
    public required string? Text { get; init; }

    public static ScenarioDocument Of(Scenario scenario, IEnumerable<ScenarioIssue> warnings) => new()
    {
        Name = scenario.Name,
        Description = scenario.Description,
        Per = Words.Scope.WordOf(scenario.Per),
        Source = scenario.Source,
        When = scenario.When is { } when ? WhenDocument.Of(when) : null,
        Steps = [.. scenario.Steps.Select((step, index) => new StepDocument(index + 1, ReplyDocument.Of(step.Reply), StepEndDocument.Of(step.End)))],
        Then = Words.Then.WordOf(scenario.Then),
        Chance = [.. scenario.Chances.Select(chance => new ChanceDocument(chance.Percent, ReplyDocument.Of(chance.Reply)))],
        Warnings = [.. warnings.Select(IssueDocument.Of)],
        Text = scenario.Text,
    };
}

/// <summary>One step of a scenario.</summary>
/// <param name="Step">From 1.</param>
/// <param name="Answer">What it answers.</param>
/// <param name="Ends">When it ends; none if it never does.</param>
internal sealed record StepDocument(int Step, ReplyDocument Answer, StepEndDocument? Ends);

/// <summary>An answer that is drawn by chance.</summary>
/// <param name="Percent">How often.</param>
/// <param name="Answer">What is answered instead.</param>
internal sealed record ChanceDocument(double Percent, ReplyDocument Answer);

/// <summary>Something to say about a scenario file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Message">What was found, what was expected, the nearest valid word.</param>
internal sealed record IssueDocument(int Line, int Column, string Message)
{
    public static IssueDocument Of(ScenarioIssue issue) => new(issue.Line, issue.Column, issue.Message);
}

/// <summary>Which requests a scenario claims: alternatives within a field, all fields together. An empty field claims any value.</summary>
/// <param name="CampaignId">Ids, or prefixes that end in <c>*</c>.</param>
/// <param name="AnnotationRequestId">Ids, or prefixes that end in <c>*</c>.</param>
/// <param name="SceneId">Ids, or prefixes that end in <c>*</c>.</param>
internal sealed record WhenDocument(ImmutableArray<string> CampaignId, ImmutableArray<string> AnnotationRequestId, ImmutableArray<string> SceneId)
{
    public static WhenDocument Of(When when) => new(Texts(when.CampaignId), Texts(when.AnnotationRequestId), Texts(when.SceneId));

    private static ImmutableArray<string> Texts(ImmutableArray<IdPattern> patterns) => [.. patterns.Select(pattern => pattern.ToString())];
}
