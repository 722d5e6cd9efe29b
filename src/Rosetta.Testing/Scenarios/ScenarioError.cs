namespace Rosetta.Testing.Scenarios;

/// <summary>What is said about a file, and which of the texts it is.</summary>
/// <param name="Id">The name of the member of <see cref="ScenarioErrors"/> that made it.</param>
internal readonly record struct ScenarioError(string Text, string Id);
