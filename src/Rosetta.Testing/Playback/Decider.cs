using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>
/// Decides what a valid request is answered: finds who answers, moves the cursor, explains. No lock is held from beginning to
/// end, so many can be decided at once.
/// </summary>
internal static class Decider
{
    private const ulong ForcedSource = 1;
    private const ulong MagicSource = 2;
    private const ulong HeaderSalt = 0x9E3779B97F4A7C15;

    private const string AgainAfterReload = "; the scenario has changed and the story began again";
    private const string AgainAfterTaskLimit = "; this task was given up at the limit and began again";
    private const string AgainAfterSessionLimit = "; this session was given up at the limit and began again from the server's defaults";

    /// <inheritdoc cref="Session.TryDecide"/>
    public static bool TryDecide(
        Session session, GetTaskRequestUtf8 request, UInt128 key, string? scenarioHeader, long now, long hostTimestamp, out Decision decision, out string? missingScenario)
    {
        if (TryForce(session, key, now, hostTimestamp, out var task, out decision))
        {
            missingScenario = null;
            return true;
        }

        while (true)
        {
            var view = session.View;
            if (!TryRoute(view, task, request, scenarioHeader, out var route, out missingScenario))
            {
                decision = default;
                return false;
            }

            if (route.Magic is not null)
            {
                decision = AnswerMagic(session, view, task, request, route, key, now);
                return true;
            }

            task ??= session.Tasks.GetOrAdd(key, request, hostTimestamp);
            if (!route.ByHeader)
            {
                task.Route = route;
            }

            if (TryPlay(session, view, task, route, now, out decision))
            {
                return true;
            }
        }
    }

    /// <inheritdoc cref="Session.TryDecideForced"/>
    public static bool TryDecideForced(Session session, GetTaskRequestUtf8 request, long now, long hostTimestamp, out Decision decision) =>
        TryForce(session, KeyOf(request), now, hostTimestamp, out _, out decision);

    /// <inheritdoc cref="Session.Meet"/>
    public static TaskState Meet(Session session, GetTaskRequestUtf8 request, long hostTimestamp)
    {
        var key = KeyOf(request);
        if (!session.Tasks.TryGet(key, out var task))
        {
            return session.Tasks.GetOrAdd(key, request, hostTimestamp);
        }

        task.LastUsed = hostTimestamp;
        return task;
    }

    public static UInt128 KeyOf(GetTaskRequestUtf8 request) => IdHash.Of(request.CampaignId, request.AnnotationRequestId, request.SceneId);

    private static bool TryForce(Session session, UInt128 key, long now, long hostTimestamp, out TaskState? task, out Decision decision)
    {
        decision = default;
        if (!session.Tasks.TryGet(key, out task))
        {
            return false;
        }

        task.LastUsed = hostTimestamp;
        if (!task.TryTakeForced(out var forced, out var ordinal))
        {
            return false;
        }

        decision = Force(session, session.View, task, forced, ordinal, now);
        return true;
    }

    private static bool TryRoute(PlaybackView view, TaskState? task, GetTaskRequestUtf8 request, string? scenarioHeader, out Route route, out string? missingScenario)
    {
        if (scenarioHeader is not null)
        {
            view.TryRouteByHeader(scenarioHeader, out route);
        }
        else
        {
            route = task is null ? view.Select(request) : view.RouteOf(task);
        }

        missingScenario = route.Missing;
        return missingScenario is null;
    }

    /// <returns>False if the story has gone over to a later view meanwhile: then that one decides.</returns>
    private static bool TryPlay(Session session, PlaybackView view, TaskState task, Route route, long now, out Decision decision)
    {
        var scenario = route.Scenario!;
        var source = route.ByHeader ? scenario.Salt ^ HeaderSalt : scenario.Salt;
        var cell = session.CellOf(task, scenario, view.Number, route.ByHeader);
        while (cell.TryRead(scenario, view.Number, now, out var before))
        {
            var draw = new Draw(view.Settings.Seed, task.Key, source, before.Ordinal);
            var turn = Player.Answer(scenario, before, draw, now);
            if (!cell.TryReplace(scenario, before, turn.Next))
            {
                continue;
            }

            task.Note(turn.Reply, now);
            var why = new Reason(route.Rule, Explanation.OfTurn(route.Rule, scenario, turn, now, NoteOf(session, task, before)), scenario.Name, turn.At.Step + 1);
            decision = DecisionMaker.Make(view, (task.Project, task.Digits), why, turn.Reply, turn.Basis, draw, now) with { Polls = task };
            return true;
        }

        decision = default;
        return false;
    }

    private static string? NoteOf(Session session, TaskState task, in Cursor before) => before switch
    {
        { Place: not CursorPlace.NotStarted } => null,
        { IsRestart: true } => AgainAfterReload,
        _ when task.StartsAgain => AgainAfterTaskLimit,
        _ when session.StartsAgain => AgainAfterSessionLimit,
        _ => null,
    };

    private static Decision Force(Session session, PlaybackView view, TaskState task, ForcedAnswer taken, long ordinal, long now)
    {
        task.Note(taken.Reply, now);
        var draw = new Draw(view.Settings.Seed, task.Key, ForcedSource, ordinal);
        var basis = PlayableScenario.StatedBy(taken.Reply) ?? BasisUnder(session, view, task, now);
        var why = new Reason(SelectionRule.Forced, Explanation.OfForced(taken));
        return DecisionMaker.Make(view, (task.Project, task.Digits), why, taken.Reply, basis, draw, now) with { Polls = task };
    }

    /// <summary>The good answer that would have been given otherwise.</summary>
    private static Outcome BasisUnder(Session session, PlaybackView view, TaskState task, long now)
    {
        var route = view.RouteOf(task);
        if (route.Scenario is not { } scenario)
        {
            return BasisOf(route.Magic);
        }

        var cursor = session.Peek(task, scenario, byHeader: false, now) ?? Cursor.NotStarted;
        return Player.BasisAt(scenario, Player.CatchUp(scenario, cursor, now));
    }

    private static Decision AnswerMagic(
        Session session, PlaybackView view, TaskState? task, GetTaskRequestUtf8 request, Route route, UInt128 key, long now)
    {
        var reply = route.Magic!.Reply!;
        task?.Note(reply, now);
        var draw = new Draw(view.Settings.Seed, key, MagicSource, session.MagicOrdinals.Next(key, out var polls));
        return DecisionMaker.Make(view, TaskNumbers.Of(request), new Reason(route.Rule, route.MagicExplain), reply, BasisOf(route.Magic), draw, now) with { Polls = polls };
    }

    private static Outcome BasisOf(MagicId? magic) =>
        magic?.Reply is { } reply && PlayableScenario.StatedBy(reply) is { } stated ? stated : PlayableScenario.BasisWithoutStatus;
}
