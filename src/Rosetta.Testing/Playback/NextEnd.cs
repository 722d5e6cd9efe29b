using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>
/// Finds the earliest end of a timed step in a session. Only stories that a request can still meet count: of each task the one
/// that plays for it now, and those that a header chose.
/// </summary>
internal static class NextEnd
{
    /// <summary>In UTC ticks on the session's clock; none if no step ends by time.</summary>
    public static long? In(Session session)
    {
        var view = session.View;
        var now = session.Clock.NowTicks;
        return session.Tasks.All
            .SelectMany(task => Playing(session, view, task, now))
            .Concat(ByHeader(view, session.SharedHeaderBoxes, now))
            .Min(story => EndOf(story.Scenario, story.Cursor, now));
    }

    private static IEnumerable<(PlayableScenario Scenario, Cursor Cursor)> Playing(Session session, PlaybackView view, TaskState task, long now)
    {
        var chosen = ByHeader(view, task.HeaderBoxes(), now);
        return view.RouteOf(task).Scenario is { } scenario && session.Peek(task, scenario, byHeader: false, now) is { } cursor
            ? chosen.Prepend((scenario, cursor))
            : chosen;
    }

    private static IEnumerable<(PlayableScenario Scenario, Cursor Cursor)> ByHeader(PlaybackView view, IEnumerable<(string Scenario, CursorBox Box)> boxes, long now) =>
        from entry in boxes
        let scenario = view.FindScenario(entry.Scenario)
        where scenario is not null
        select (scenario, entry.Box.Cell.Peek(scenario, now));

    private static long? EndOf(PlayableScenario scenario, Cursor cursor, long now) =>
        cursor.Place == CursorPlace.Playing ? Player.EndOf(scenario, Player.CatchUp(scenario, cursor, now)) : null;
}
