using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>Which scenario plays for which ids in one session; goes before the scenarios' own <c>when</c>.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="When">Which ids.</param>
public sealed record Binding(string Scenario, When When);
