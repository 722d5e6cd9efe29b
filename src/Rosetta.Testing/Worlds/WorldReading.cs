using System.Collections.Immutable;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Worlds;

/// <summary>What came of reading a world file.</summary>
/// <param name="World">None if there was an error.</param>
/// <param name="Issues">Errors, in the order of the file.</param>
public sealed record WorldReading(World? World, ImmutableArray<ScenarioIssue> Issues);
