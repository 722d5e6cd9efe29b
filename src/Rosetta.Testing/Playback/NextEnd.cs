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
            .SelectMany(task => Playing(session, view, task))
            .Concat(ByHeader(view, session.SharedHeaderCells))
            .Min(story => EndOf(story.Scenario, story.Cell.Peek(story.Scenario, now), now));
    }

    private static IEnumerable<(PlayableScenario Scenario, CursorCell Cell)> Playing(Session session, PlaybackView view, TaskState task)
    {
        var chosen = ByHeader(view, task.HeaderCells());
        return view.RouteOf(task).Scenario is { } scenario && session.FindCell(task, scenario, byHeader: false) is { } cell
            ? chosen.Prepend((scenario, cell))
            : chosen;
    }

    private static IEnumerable<(PlayableScenario Scenario, CursorCell Cell)> ByHeader(PlaybackView view, IEnumerable<(string Scenario, CursorCell Cell)> cells) =>
        from entry in cells
        let scenario = view.FindScenario(entry.Scenario)
        where scenario is not null
        select (scenario, entry.Cell);

    private static long? EndOf(PlayableScenario scenario, Cursor cursor, long now) =>
        cursor.Place == CursorPlace.Playing ? Player.EndOf(scenario, Player.CatchUp(scenario, cursor, now)) : null;
}
