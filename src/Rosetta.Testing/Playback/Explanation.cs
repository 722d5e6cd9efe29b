using System.Globalization;
using System.Runtime.CompilerServices;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>
/// The words of <c>X-Rosetta-Explain</c>: who answered, step, time in step, what comes next. ASCII, one line, and the only
/// thing that an answer allocates.
/// </summary>
internal static class Explanation
{
    // Longer ones are written too, by way of a rented buffer.
    private const int UsualLength = 256;

    /// <summary>For an answer of a scenario.</summary>
    /// <param name="rule">Why the scenario was chosen.</param>
    /// <param name="scenario">Which.</param>
    /// <param name="turn">The answer.</param>
    /// <param name="now">The session's time.</param>
    /// <param name="note">What else there is to say; none in most cases.</param>
    public static string OfTurn(SelectionRule rule, PlayableScenario scenario, in Turn turn, long now, string? note)
    {
        var end = turn.At.Place == CursorPlace.Playing ? scenario.Steps[turn.At.Step].End : StepEnd.Never;
        var elapsed = ElapsedTime.Shown(now - turn.At.EnteredAt, end);
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[UsualLength]);
        text.AppendFormatted(Chosen(rule));
        text.AppendLiteral(" ");
        text.AppendFormatted(scenario.Name);
        AppendPlace(ref text, scenario, turn);
        AppendRest(ref text, scenario, turn, end, elapsed);
        text.AppendFormatted(note);
        return text.ToStringAndClear();
    }

    /// <summary>For a forced answer.</summary>
    public static string OfForced(ForcedAnswer taken) => taken.Calls switch
    {
        null => $"forced answer ({taken.Reply.Word}) until cleared; the story's time runs on",
        > 1 and var calls => string.Create(CultureInfo.InvariantCulture, $"forced answer ({taken.Reply.Word}), {calls - 1} more of it; then the story goes on"),
        _ => $"forced answer ({taken.Reply.Word}); then the story goes on",
    };

    /// <summary>For a magic id that answers by itself.</summary>
    public static string OfMagic(MagicId magic) => MagicIds.IsMissing(magic)
        ? $"missing {magic.Fields[0]}: {magic.Reply!.Word}"
        : $"magic id: {magic.Reply!.Word}";

    /// <summary>For an id that the world does not have.</summary>
    public static string OfUnknown(MagicId unknown) => $"{unknown.Description}: {unknown.Reply!.Word}";

    private static string Chosen(SelectionRule rule) => rule switch
    {
        SelectionRule.Header => "header chose",
        SelectionRule.Binding => "binding chose",
        SelectionRule.When => "ids claimed by",
        SelectionRule.MagicId => "magic id of",
        SelectionRule.World => "world chose",
        _ => "default",
    };

    private static void AppendPlace(ref DefaultInterpolatedStringHandler text, PlayableScenario scenario, in Turn turn)
    {
        var isGone = turn.At.Place == CursorPlace.Stopped;
        text.AppendFormatted(isGone ? ": the scene is gone after step " : ": step ");
        NumberText.Append(ref text, turn.At.Step + 1);
        text.AppendLiteral(" of ");
        NumberText.Append(ref text, scenario.Steps.Length);
        if (isGone)
        {
            return;
        }

        text.AppendLiteral(" (");
        text.AppendFormatted(scenario.Steps[turn.At.Step].Reply.Word);
        text.AppendLiteral(")");
        if (turn.ByChance)
        {
            text.AppendLiteral(" replaced by chance with ");
            text.AppendFormatted(turn.Reply.Word);
        }
    }

    private static void AppendRest(ref DefaultInterpolatedStringHandler text, PlayableScenario scenario, in Turn turn, StepEnd end, long elapsed)
    {
        if (end.Kind == StepEndKind.Calls)
        {
            text.AppendFormatted(turn.ByChance ? ", calls used: " : ", call ");
            NumberText.Append(ref text, CallsWith(turn));
            text.AppendLiteral(" of ");
            NumberText.Append(ref text, end.Calls);
        }

        text.AppendFormatted(turn.At.Place == CursorPlace.Holding ? ", the last one, held for " : ", ");
        ElapsedTime.Append(ref text, elapsed);
        if (end.Kind == StepEndKind.For)
        {
            text.AppendLiteral(" of ");
            ElapsedTime.Append(ref text, end.For.Ticks);
        }

        text.AppendFormatted(turn.At.Place switch
        {
            CursorPlace.Stopped => " ago",
            CursorPlace.Holding => "",
            _ => " in step",
        });
        if (end.Kind == StepEndKind.Never)
        {
            text.AppendLiteral("; nothing follows");
            return;
        }

        text.AppendLiteral("; next: ");
        text.AppendFormatted(Following(scenario, turn.At.Step));
        AppendUntilNext(ref text, turn, end, elapsed);
    }

    private static void AppendUntilNext(ref DefaultInterpolatedStringHandler text, in Turn turn, StepEnd end, long elapsed)
    {
        if (end.Kind == StepEndKind.UntilAdvanced)
        {
            text.AppendLiteral(" when advanced");
        }
        else if (end.Kind == StepEndKind.For)
        {
            text.AppendLiteral(" in ");
            ElapsedTime.Append(ref text, end.For.Ticks - elapsed);
        }
        else if (end.Calls - CallsWith(turn) is > 0 and var left)
        {
            text.AppendLiteral(" after ");
            NumberText.Append(ref text, left);
            text.AppendLiteral(" more");
        }
    }

    private static int CallsWith(in Turn turn) => turn.ByChance ? turn.At.Calls : turn.At.Calls + 1;

    private static string Following(PlayableScenario scenario, int step) => Player.StepAfter(scenario, step) is { } following
        ? scenario.Steps[following].Reply.Word
        : scenario.Scenario.Then == Then.Stop ? "the scene is gone" : "the same for ever";
}
