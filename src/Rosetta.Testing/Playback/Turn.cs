using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>One answer of a scenario.</summary>
/// <param name="At">The cursor that answered, caught up with the clock.</param>
/// <param name="Next">The cursor afterwards.</param>
/// <param name="Reply">What is said.</param>
/// <param name="Basis">The good answer underneath.</param>
/// <param name="ByChance">Whether chance replaced the step's answer.</param>
internal readonly record struct Turn(Cursor At, Cursor Next, Reply Reply, Outcome Basis, bool ByChance);
