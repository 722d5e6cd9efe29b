using System.Collections.Immutable;
using System.Globalization;
using Rosetta.MockServer.Console.Parts;
using Rosetta.MockServer.Console.Stories;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Console.Tasks;

/// <summary>What a task does after a forced answer: its story goes on, jumps to a step, or gives way to another one.</summary>
internal static class Follow
{
    public const string StoryGoesOn = "";

    private const string Step = "step:";
    private const string Story = "story:";

    /// <summary>The choices beside going on: first the statuses that can be had for good, then the steps of the story.</summary>
    /// <param name="scenario">What the task plays; none for a magic id.</param>
    /// <param name="catalogue">All stories.</param>
    public static IEnumerable<(string Title, ImmutableArray<(string Value, string Text)> Choices)> Groups(Scenario? scenario, Catalogue catalogue)
    {
        yield return ("the task is, for good",
        [
            .. from story in catalogue.Scenarios
               let status = ConstantStatus(story)
               where status is not null
               orderby status.Status descending
               select (Story + story.Name, Said.Of(status)),
        ]);

        if (scenario is not null)
        {
            yield return ($"{scenario.Name} goes to", [.. scenario.Steps.Select((step, i) => (StepValue(i + 1), $"step {i + 1}: {Said.Of(step.Reply)}"))]);
        }
    }

    /// <summary>Does it now: the forced answer stands before it.</summary>
    /// <returns>What went wrong, in a sentence; empty if nothing did.</returns>
    public static string Apply(Session session, TaskSnapshot task, string choice, Scenario? scenario)
    {
        if (choice.StartsWith(Story, StringComparison.Ordinal))
        {
            return string.Join("; ", StartStory.ForTask(session, task, choice[Story.Length..]));
        }

        if (choice.StartsWith(Step, StringComparison.Ordinal) && scenario is not null)
        {
            var step = int.Parse(choice.AsSpan(Step.Length), CultureInfo.InvariantCulture);
            return session.Control.JumpTo(task.Key, step) == Control.Done ? "" : $"{scenario.Name} has no step {step} any more";
        }

        return "";
    }

    private static string StepValue(int step) => string.Create(CultureInfo.InvariantCulture, $"{Step}{step}");

    private static StatusReply? ConstantStatus(Scenario story) =>
        story is { When: null, Chances: [], Steps: [{ Reply: StatusReply status, End.Kind: StepEndKind.Never }] } ? status : null;
}
