using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Gauntlets;

/// <summary>One thing that a client runs against.</summary>
/// <param name="Id">The word of the outcome, fault or mutant; or a name of its own.</param>
/// <param name="Group">What sort of thing.</param>
/// <param name="Description">What the client meets.</param>
/// <param name="Expected">What a robust client does.</param>
/// <param name="Scenario">What is played to it.</param>
public sealed record Obstacle(string Id, ObstacleGroup Group, string Description, string Expected, Scenario Scenario)
{
    /// <summary>Only the id: it names a row of a theory.</summary>
    public override string ToString() => Id;
}

/// <summary>The sorts of things that a client runs against.</summary>
public enum ObstacleGroup
{
    /// <summary>Every good answer: a well-behaved Get Task.</summary>
    Outcomes,

    /// <summary>What the network, or something in between, does.</summary>
    Faults,

    /// <summary>Answers that are wrong in one meaning.</summary>
    Mutants,

    /// <summary>A later version of the API.</summary>
    Tomorrow,
}

/// <summary>The words of the groups: the only place where they are typed.</summary>
internal static class ObstacleGroups
{
    /// <summary>In the order of <see cref="ObstacleGroup"/>.</summary>
    public static ImmutableArray<string> Words { get; } = ["outcomes", "faults", "mutants", "tomorrow"];

    public static string Word(this ObstacleGroup group) => Words[(int)group];

    public static bool TryFind(string word, [NotNullWhen(true)] out ObstacleGroup? group)
    {
        var index = Words.IndexOf(word);
        group = index < 0 ? null : (ObstacleGroup)index;
        return group is not null;
    }
}
