using System.Collections.Immutable;

namespace Rosetta.Testing.Scenarios;

/// <summary>What came of reading one scenario file.</summary>
/// <param name="Scenario">None if there was an error.</param>
/// <param name="Issues">Errors and warnings, in the order of the file.</param>
public sealed record ScenarioReading(Scenario? Scenario, ImmutableArray<ScenarioIssue> Issues)
{
    /// <summary>Whether the scenario can't be played.</summary>
    public bool HasErrors => Scenario is null;
}
