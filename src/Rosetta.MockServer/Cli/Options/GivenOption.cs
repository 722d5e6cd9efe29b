using System.Collections.Immutable;

namespace Rosetta.MockServer.Cli.Options;

/// <summary>An option as some source gave it, unread.</summary>
/// <param name="Row">Which.</param>
/// <param name="Source">How its source calls it: <c>--seed</c>, <c>ROSETTA_SEED</c>, <c>appsettings.json, Rosetta:Seed</c>.</param>
/// <param name="Values">As many as came.</param>
internal sealed record GivenOption(OptionRow Row, string Source, ImmutableArray<string> Values);

/// <summary>All that one source gave.</summary>
/// <param name="Options">In its order.</param>
/// <param name="Errors">What the source itself did wrong: unknown names, a file that can't be read.</param>
/// <param name="Warnings">What is odd, and may be meant for somebody else.</param>
internal sealed record GivenOptions(ImmutableArray<GivenOption> Options, ImmutableArray<string> Errors, ImmutableArray<string> Warnings)
{
    /// <summary>Nothing.</summary>
    public static GivenOptions None { get; } = new([], [], []);

    /// <summary>Only what concerns some options; the others are another verb's.</summary>
    public GivenOptions For(IReadOnlyCollection<OptionRow> rows) => this with { Options = [.. Options.Where(given => rows.Contains(given.Row))] };
}
