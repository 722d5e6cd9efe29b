using System.Collections.Immutable;
using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Admin;

/// <summary>Changes the scenarios of a session's own, one change after the other.</summary>
internal static class OwnScenarios
{
    /// <summary>Scenarios of one session's own at most.</summary>
    public const int MaxOwn = 100;

    private static readonly Lock Changing = new();

    /// <summary>Adds or replaces one.</summary>
    /// <returns>The conflicts with the session's others, or that there are too many; if there is any, nothing has changed.</returns>
    public static ImmutableArray<ScenarioIssue> Put(Session session, Scenario scenario)
    {
        lock (Changing)
        {
            List<Scenario> others = [.. Others(session, scenario.Name)];
            return others.Count >= MaxOwn ? [InMemory.Full(InMemory.SourceOf(scenario.Name), MaxOwn)] : Overlay(session, others.Append(scenario));
        }
    }

    /// <summary>Takes one away.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool Delete(Session session, string name)
    {
        lock (Changing)
        {
            var isThere = session.OwnScenarios.TryGet(name, out _);
            if (isThere)
            {
                Overlay(session, Others(session, name));
            }

            return isThere;
        }
    }

    private static IEnumerable<Scenario> Others(Session session, string name) => session.OwnScenarios.Scenarios.Where(other => other.Name != name);

    private static ImmutableArray<ScenarioIssue> Overlay(Session session, IEnumerable<Scenario> scenarios)
    {
        var result = Catalogue.Build(scenarios);
        if (result.Catalogue is { } own)
        {
            session.Overlay(own);
        }

        return result.Issues;
    }
}
