using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>
/// Who answers a task, as long as a session's view stays the same; kept with the task, so that it is found once. It names the
/// view by its number: a task that is never asked again must not keep an old catalogue alive.
/// </summary>
/// <param name="View">The number of the view it was found in.</param>
/// <param name="Rule">Why.</param>
/// <param name="Scenario">None where a magic id answers by itself, or where there is no scenario of the name.</param>
/// <param name="Magic">The magic id, if one answers by itself; or what answers for an id that the world does not have.</param>
internal sealed record Route(long View, SelectionRule Rule, PlayableScenario? Scenario, MagicId? Magic)
{
    /// <summary>A scenario chosen by header has a cursor of its own.</summary>
    public bool ByHeader => Rule == SelectionRule.Header;

    /// <summary>The scenario that would have to answer, by a binding, a magic id, the world or the session's settings, and does not exist.</summary>
    public string? Missing { get; init; }

    /// <summary>What a magic id that answers by itself says of itself; always the same.</summary>
    public string MagicExplain { get; } =
        Magic?.Reply is null ? "" : Rule == SelectionRule.World ? Explanation.OfUnknown(Magic) : Explanation.OfMagic(Magic);
}
