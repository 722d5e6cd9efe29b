using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Gauntlets;

/// <summary>
/// All obstacles. Whatever passes is met once and then gives way to the end of a good story, so that a client that asks again
/// comes to its end. A lie says <c>approved</c> itself, so that a client that believes it asks no more.
/// </summary>
internal static class ObstacleCatalogue
{
    private const string ScenarioPrefix = "gauntlet-";

    private static readonly Reply Approved = new StatusReply(RosettaStatus.LabelsApproved);
    private static readonly Reply Annotating = new StatusReply(RosettaStatus.AnnotationInProgress);
    private static readonly Reply TwelfthStatus = new MutantReply(MutantKind.UnknownStatus12);
    private static readonly Reply NewCode = new MutantReply(MutantKind.UnknownCode);
    private static readonly Reply NewFields = new MutantReply(MutantKind.ExtraFields);

    /// <summary>In the order of the groups, in each the catalogue's.</summary>
    public static ImmutableArray<Obstacle> All { get; } =
    [
        .. StatusCatalogue.All.Select(OfStatus),
        .. CodeCatalogue.Errors.Select(OfError),
        .. FaultCatalogue.All.Select(row => Of(row.Word, ObstacleGroup.Faults, row.Description, ObstacleTexts.Expected(row.Robust), new FaultReply(row.Fault), Approved)),
        .. MutantCatalogue.All.Select(row => Of(row.Word, ObstacleGroup.Mutants, row.Description, ObstacleTexts.Expected(row.Robust), new MutantReply(row.Mutant), Approved)),
        Tomorrow(ObstacleTexts.NewStatus, TwelfthStatus, Annotating, TwelfthStatus, Approved),
        Tomorrow(ObstacleTexts.NewCode, NewCode, Annotating, NewCode, Approved),
        Tomorrow(ObstacleTexts.NewFields, NewFields, Annotating, NewFields, Approved),
        Tomorrow(
            ObstacleTexts.OtherOrder,
            new StatusReply(RosettaStatus.QcInProgress),
            new StatusReply(RosettaStatus.Created),
            new StatusReply(RosettaStatus.ReviewInProgress),
            new StatusReply(RosettaStatus.WaitingForAnnotation),
            Approved),
    ];

    /// <summary>The obstacles that some words name.</summary>
    /// <param name="words">Ids or groups; none for all.</param>
    /// <exception cref="ArgumentException">One names nothing.</exception>
    public static ImmutableArray<Obstacle> Select(ImmutableArray<string> words) =>
        words.IsDefaultOrEmpty ? All : [.. words.SelectMany(Named).Distinct().OrderBy(obstacle => All.IndexOf(obstacle))];

    /// <summary>The obstacles that a word names, an id or a group.</summary>
    /// <exception cref="ArgumentException">It names none.</exception>
    public static IEnumerable<Obstacle> Named(string word)
    {
        var named = All.Where(obstacle => ObstacleGroups.TryFind(word, out var group) ? obstacle.Group == group : obstacle.Id == word).ToArray();
        return named.Length > 0 ? named : throw new ArgumentException(ObstacleTexts.NoSuchObstacle(word));
    }

    private static Obstacle OfStatus(StatusInfo row)
    {
        var reply = new StatusReply(row.Status);
        return Lifecycle.IsTerminal(row.Status)
            ? Of(row.Word, ObstacleGroup.Outcomes, row.Description, ObstacleTexts.LastStatus, reply)
            : Of(row.Word, ObstacleGroup.Outcomes, row.Description, ObstacleTexts.Status, reply, Approved);
    }

    private static Obstacle OfError(CodeInfo row)
    {
        var reply = new ErrorReply(row.Code);
        return row.IsRetryable
            ? Of(row.Word, ObstacleGroup.Outcomes, row.Message, ObstacleTexts.PassingError, reply, Approved)
            : Of(row.Word, ObstacleGroup.Outcomes, row.Message, ObstacleTexts.LastingError, reply);
    }

    private static Obstacle Tomorrow(TomorrowText text, params ImmutableArray<Reply> replies) =>
        Of(text.Id, ObstacleGroup.Tomorrow, text.Description, text.Expected, replies);

    // One call each; the last for ever.
    private static Obstacle Of(string id, ObstacleGroup group, string description, string expected, params ImmutableArray<Reply> replies) =>
        new(id, group, description, expected, new Scenario
        {
            Name = ScenarioPrefix + id,
            Description = description,
            Steps = [.. replies.Select((reply, i) => new Step(reply, i < replies.Length - 1 ? StepEnd.AfterCalls(1) : StepEnd.Never))],
        });
}
