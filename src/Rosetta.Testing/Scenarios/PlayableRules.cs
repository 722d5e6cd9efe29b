using System.Globalization;

namespace Rosetta.Testing.Scenarios;

/// <summary>
/// What playing relies on. A file's reader says the same and more, with line and column; this is for scenarios made in code.
/// </summary>
internal static class PlayableRules
{
    private const double WholePercent = 100;

    // 33.3 + 33.3 + 33.4 is a hair off 100 in binary.
    private const double Rounding = 1e-9;

    /// <summary>What keeps a scenario from being played; nothing if it can be.</summary>
    public static IEnumerable<string> Broken(Scenario scenario)
    {
        if (scenario.Name.Length is 0 or > Scenario.MaxNameLength || scenario.Name.Any(c => c is <= ' ' or > '~'))
        {
            yield return Text($"'{scenario.Name}' does not fit into a header; use 1 to {Scenario.MaxNameLength} ASCII characters without spaces");
        }

        if (scenario.Steps.IsDefaultOrEmpty)
        {
            yield return $"'{scenario.Name}' has no steps; give it at least one";
            yield break;
        }

        for (var i = 0; i < scenario.Steps.Length; i++)
        {
            if (BrokenEnd(scenario.Steps[i].End, isLast: i == scenario.Steps.Length - 1) is { } broken)
            {
                yield return Text($"step {i + 1} of '{scenario.Name}' {broken}");
            }
        }

        if (scenario.Chances.Any(chance => chance.Percent is not (> 0 and <= WholePercent)))
        {
            yield return $"'{scenario.Name}' has a chance outside of 0 to 100 %; give each more than 0";
        }
        else if (scenario.Chances.Sum(chance => chance.Percent) is > WholePercent + Rounding and var sum)
        {
            yield return Text($"the chances of '{scenario.Name}' come to {sum} %; leave it at 100 or less in all");
        }
    }

    private static string? BrokenEnd(StepEnd end, bool isLast) => end switch
    {
        { Kind: StepEndKind.Calls, Calls: < 1 } => Text($"ends after {end.Calls} calls; let it answer at least once"),
        { Kind: StepEndKind.For } when end.For <= TimeSpan.Zero => Text($"lasts for {end.For:c}; give it a time longer than nothing"),
        { Kind: StepEndKind.Never } when !isLast => "never ends and others follow; end it by calls, for or until, or put it last",
        _ => null,
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
