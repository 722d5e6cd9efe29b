using System.Collections.Immutable;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Scenarios.Format;

namespace Rosetta.MockServer.Cli.Catalogues;

/// <summary>
/// Notices a scenario whose stories begin again because they are somebody else's now: who went through it task by task can't go on
/// with all tasks of a session together, nor the other way round.
/// </summary>
internal static class ScopeChange
{
    /// <summary>What is to be said of one scenario.</summary>
    /// <param name="before">What played under its name; none if nothing did.</param>
    /// <param name="now">What plays now.</param>
    public static ImmutableArray<ScenarioIssue> Of(Scenario? before, Scenario now) => before is null || before.Per == now.Per
        ? []
        :
        [
            new ScenarioIssue(now.Source ?? now.Name, 1, 1, IsError: false,
                $"'per' was {Words.Scope.WordOf(before.Per)} and is {Words.Scope.WordOf(now.Per)} now, so every story of '{now.Name}' begins again"),
        ];

    /// <summary>The same for all scenarios.</summary>
    public static IEnumerable<ScenarioIssue> Of(Catalogue before, Catalogue now) => before == now
        ? []
        : now.Scenarios.SelectMany(scenario => before.TryGet(scenario.Name, out var old) ? Of(old, scenario) : []);
}
