using System.Globalization;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>One look at a session: what its tasks would answer at one instant. Looking changes nothing.</summary>
internal sealed class TaskLook(Session session)
{
    private readonly PlaybackView _view = session.View;
    private readonly long _now = session.Clock.NowTicks;

    public TaskSnapshot At(TaskState task)
    {
        var route = _view.RouteOf(task);
        var known = new TaskSnapshot
        {
            Key = task.Key.ToString("x32", CultureInfo.InvariantCulture),
            Ids = task.Ids.ToRequest(),
            Rule = route.Rule,
            Reply = route.Rule == SelectionRule.Upstream ? task.LastReply : route.Magic?.Reply,
            MissingScenario = route.Missing,
            Forced = task.Forced,
            Answers = task.Answers,
            LastReply = task.LastReply,
            LastAnsweredAt = task.LastReply is null ? null : Time(task.LastAnsweredAt),
        };
        return route.Scenario is { } scenario ? WithStory(known, task, scenario) : known;
    }

    private TaskSnapshot WithStory(TaskSnapshot known, TaskState task, PlayableScenario scenario)
    {
        var stored = session.Peek(task, scenario, byHeader: false, _now) ?? Cursor.NotStarted;
        var hasStarted = stored.Place != CursorPlace.NotStarted;
        var cursor = hasStarted ? Player.CatchUp(scenario, stored, _now) : stored;
        var isOver = cursor.Place is CursorPlace.Holding or CursorPlace.Stopped;
        return known with
        {
            Scenario = scenario.Name,
            HasStarted = hasStarted,
            IsOver = isOver,
            Step = cursor.Step + 1,
            Steps = scenario.Steps.Length,
            Reply = cursor.Place == CursorPlace.Stopped ? Player.Gone : scenario.Steps[cursor.Step].Reply,
            Calls = cursor.Calls,
            EnteredAt = hasStarted ? Time(cursor.EnteredAt) : null,
            EndsAt = Player.EndOf(scenario, cursor) is { } end ? Time(end) : null,
            End = scenario.Steps[cursor.Step].End,
            NextStep = isOver ? null : Player.StepAfter(scenario, cursor.Step) + 1,
        };
    }

    private static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);
}
