using System.Collections.Immutable;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>An id that answers by itself, like a test card's number: it needs no set-up and no header.</summary>
/// <param name="Id">A valid UUID.</param>
/// <param name="Fields">In which fields of the request it works.</param>
/// <param name="Reply">What it answers; none if it plays a scenario.</param>
/// <param name="Scenario">The shipped scenario it plays; none if it answers by itself.</param>
/// <param name="Description">For a person.</param>
public sealed record MagicId(string Id, ImmutableArray<string> Fields, Reply? Reply, string? Scenario, string Description)
{
    /// <summary>Its place among all.</summary>
    internal int Index { get; init; }
}
