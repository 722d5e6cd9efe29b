using System.Globalization;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>The words of <c>X-Rosetta-Explain</c>: who answered, step, time in step, what comes next. ASCII, one line.</summary>
internal static class Explanation
{
    private const int UsualLength = 256;

    /// <summary>For an answer of a scenario.</summary>
    public static string OfTurn(SelectionRule rule, PlayableScenario scenario, in Turn turn, long now, string? note)
    {
        var at = turn.At;
        if (at.Place == CursorPlace.Stopped)
        {
            return $"{Chosen(rule)} {scenario.Name}: the story is over and the scene is gone{note}";
        }

        var step = scenario.Steps[at.Step];
        var elapsed = Seconds(now - at.EnteredAt);
        var head = string.Create(
            CultureInfo.InvariantCulture,
            stackalloc char[UsualLength],
            $"{Chosen(rule)} {scenario.Name}: step {at.Step + 1} of {scenario.Steps.Length} ({step.Reply.Word}){(turn.ByChance ? ", replaced by chance: " : "")}{(turn.ByChance ? turn.Reply.Word : "")}");
        if (at.Place == CursorPlace.Holding)
        {
            return $"{head}, the last one, held for {elapsed}s{note}";
        }

        var next = Player.StepAfter(scenario, at.Step) is { } following ? scenario.Steps[following].Reply.Word : Ending(scenario);
        return step.End.Kind switch
        {
            StepEndKind.Calls when turn.Next.Step == at.Step && turn.Next.Place == at.Place => string.Create(
                CultureInfo.InvariantCulture,
                stackalloc char[UsualLength],
                $"{head}, call {turn.Next.Calls} of {step.End.Calls}, {elapsed}s in step; next: {next} after {step.End.Calls - turn.Next.Calls} more{note}"),
            StepEndKind.Calls => string.Create(
                CultureInfo.InvariantCulture,
                stackalloc char[UsualLength],
                $"{head}, call {step.End.Calls} of {step.End.Calls}, {elapsed}s in step; next: {next}{note}"),
            StepEndKind.For => string.Create(
                CultureInfo.InvariantCulture,
                stackalloc char[UsualLength],
                $"{head}, {elapsed}s of {Seconds(step.End.For.Ticks)}s in step; next: {next} in {SecondsLeft(at.EnteredAt + step.End.For.Ticks - now)}s{note}"),
            StepEndKind.UntilAdvanced => $"{head}, {elapsed}s in step; next: {next} when advanced{note}",
            _ => $"{head}, {elapsed}s in step; nothing follows{note}",
        };
    }

    /// <summary>For a forced answer.</summary>
    public static string OfForced(ForcedAnswer taken) => taken.Calls is { } calls
        ? string.Create(CultureInfo.InvariantCulture, $"forced answer ({taken.Reply.Word}); {calls - 1} more, then the story goes on")
        : $"forced answer ({taken.Reply.Word}) until cleared; the story's time runs on";

    /// <summary>For a magic id that answers by itself.</summary>
    public static string OfMagic(MagicId magic) => MagicIds.IsMissing(magic)
        ? $"missing {magic.Fields[0]}: {magic.Reply!.Word}"
        : $"magic id: {magic.Reply!.Word}";

    private static string Chosen(SelectionRule rule) => rule switch
    {
        SelectionRule.Header => "header chose",
        SelectionRule.Binding => "binding chose",
        SelectionRule.When => "ids claimed by",
        SelectionRule.MagicId => "magic id of",
        _ => "default",
    };

    private static string Ending(PlayableScenario scenario) =>
        scenario.Scenario.Then == Then.Stop ? "the scene is gone" : "the same for ever";

    private static long Seconds(long ticks) => ticks / TimeSpan.TicksPerSecond;

    // Rounded up: a step with half a second left is not over.
    private static long SecondsLeft(long ticks) => (ticks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond;
}
