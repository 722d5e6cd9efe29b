using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>
/// The decision: a scenario, a cursor, draws and a time in; an answer and the next cursor out. No clock, no state.
/// </summary>
internal static class Player
{
    /// <summary>What a stopped story answers.</summary>
    public static readonly ErrorReply Gone = new(RosettaCode.SceneNotExists);

    /// <summary>Where the cursor stands at that time, before an answer. Timed steps that have passed are left behind.</summary>
    public static Cursor CatchUp(PlayableScenario scenario, Cursor cursor, long now)
    {
        if (cursor.Place == CursorPlace.NotStarted)
        {
            return cursor.Enter(0, now);
        }

        while (EndOf(scenario, cursor) is { } end && end <= now)
        {
            cursor = Leave(scenario, cursor, end);
            if (scenario.LoopTicks > 0 && cursor.Step == 0)
            {
                // However long nobody asked: whole rounds are skipped at once.
                cursor = cursor with { EnteredAt = cursor.EnteredAt + ((now - cursor.EnteredAt) / scenario.LoopTicks * scenario.LoopTicks) };
            }
        }

        return cursor;
    }

    /// <summary>One answer.</summary>
    /// <param name="draw">Of the cursor's ordinal.</param>
    public static Turn Answer(PlayableScenario scenario, Cursor cursor, in Draw draw, long now)
    {
        var at = CatchUp(scenario, cursor, now);
        var counted = at with { Ordinal = at.Ordinal + 1 };
        if (at.Place == CursorPlace.Stopped)
        {
            return new Turn(at, counted, Gone, BasisAt(scenario, at), ByChance: false);
        }

        if (ReplyByChance(scenario.Scenario, draw) is { } chance)
        {
            return new Turn(at, counted, chance, PlayableScenario.StatedBy(chance) ?? BasisAt(scenario, at), ByChance: true);
        }

        var step = scenario.Steps[at.Step];
        var next = counted with { Calls = at.Calls == int.MaxValue ? at.Calls : at.Calls + 1 };
        if (at.Place == CursorPlace.Playing && step.End.Kind == StepEndKind.Calls && next.Calls >= step.End.Calls)
        {
            next = Leave(scenario, next, NotBefore(at, now));
        }

        return new Turn(at, next, step.Reply, BasisAt(scenario, at), ByChance: false);
    }

    /// <summary>Ends the present step now, whatever its end.</summary>
    public static Cursor Advance(PlayableScenario scenario, Cursor cursor, long now)
    {
        var at = CatchUp(scenario, cursor, now);
        return at.Place == CursorPlace.Playing ? Leave(scenario, at, NotBefore(at, now)) : at;
    }

    /// <summary>
    /// When the present step ends by itself, in UTC ticks on the session's clock; none if only calls or someone end it, or if no
    /// clock goes that far.
    /// </summary>
    public static long? EndOf(PlayableScenario scenario, Cursor cursor) =>
        cursor.Place == CursorPlace.Playing
        && scenario.Steps[cursor.Step].End is { Kind: StepEndKind.For } end
        && end.For.Ticks <= ClockState.End - cursor.EnteredAt
            ? cursor.EnteredAt + end.For.Ticks
            : null;

    /// <summary>The good answer where the cursor stands.</summary>
    public static Outcome BasisAt(PlayableScenario scenario, Cursor cursor) =>
        cursor.Place == CursorPlace.Stopped ? Outcome.Of(Gone.Code) : scenario.BasisOf(cursor.Step);

    /// <summary>The step that follows; none at the end of a story that stops or holds.</summary>
    public static int? StepAfter(PlayableScenario scenario, int step) =>
        step + 1 < scenario.Steps.Length ? step + 1
        : scenario.Scenario.Then == Then.Loop ? 0
        : null;

    // Somebody who read the clock later may have been faster; no step begins before its predecessor.
    private static long NotBefore(Cursor cursor, long now) => Math.Max(now, cursor.EnteredAt);

    private static Cursor Leave(PlayableScenario scenario, Cursor cursor, long at) => StepAfter(scenario, cursor.Step) switch
    {
        { } next => cursor.Enter(next, at),
        null => cursor with
        {
            Place = scenario.Scenario.Then == Then.Stop ? CursorPlace.Stopped : CursorPlace.Holding,
            Calls = 0,
            EnteredAt = at,
        },
    };

    private static Reply? ReplyByChance(Scenario scenario, in Draw draw)
    {
        if (scenario.Chances.IsEmpty)
        {
            return null;
        }

        var percent = draw.Units(DrawPurpose.Chance).First * 100;
        foreach (var chance in scenario.Chances)
        {
            if (percent < chance.Percent)
            {
                return chance.Reply;
            }

            percent -= chance.Percent;
        }

        return null;
    }
}
