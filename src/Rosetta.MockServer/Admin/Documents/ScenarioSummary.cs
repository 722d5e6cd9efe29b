using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Scenarios.Format;

namespace Rosetta.MockServer.Admin.Documents;

/// <summary>A scenario in a line.</summary>
/// <param name="Name">The same in the file's name, the journal, the console, the log and the answer header.</param>
/// <param name="Description">For a person: what happens, and what it is good for.</param>
/// <param name="Per">Who has a cursor of its own: task or session.</param>
/// <param name="Source">Where it was read from; none for one that was made in code.</param>
/// <param name="Steps">How many steps it has.</param>
internal sealed record ScenarioSummary(string Name, string Description, string Per, string? Source, int Steps)
{
    public static ScenarioSummary Of(Scenario scenario) =>
        new(scenario.Name, scenario.Description, Words.Scope.WordOf(scenario.Per), scenario.Source, scenario.Steps.Length);
}
