using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>An answer that someone puts before the scenario's; the scenario's cursor is left alone and its time runs on.</summary>
/// <param name="Reply">What is said.</param>
/// <param name="Calls">For so many answers; none: until cleared.</param>
public sealed record ForcedAnswer(Reply Reply, int? Calls = 1);
