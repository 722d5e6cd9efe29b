using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>What a person can do to the tasks of a session: look, force an answer, step on, jump.</summary>
public sealed class TaskControl(Session session)
{
    /// <summary>All tasks the session remembers.</summary>
    public ImmutableArray<TaskSnapshot> All()
    {
        var now = session.Clock.NowTicks;
        var view = session.View;
        return [.. session.Tasks.All.Select(task => Look(view, task, now))];
    }

    /// <summary>One task.</summary>
    public bool TryFind(string key, [NotNullWhen(true)] out TaskSnapshot? snapshot)
    {
        snapshot = Find(key) is { } task ? Look(session.View, task, session.Clock.NowTicks) : null;
        return snapshot is not null;
    }

    /// <summary>Makes a task known before its first poll, so that it has a key; its story does not begin.</summary>
    public TaskSnapshot Know(GetTaskRequest ids)
    {
        var request = new GetTaskRequestUtf8(
            Encoding.UTF8.GetBytes(ids.CampaignId), Encoding.UTF8.GetBytes(ids.AnnotationRequestId), Encoding.UTF8.GetBytes(ids.SceneId));
        var key = IdHash.Of(request.CampaignId, request.AnnotationRequestId, request.SceneId);
        var now = session.Clock.Read(out var hostTimestamp);
        return Look(session.View, session.Tasks.GetOrAdd(key, request, hostTimestamp, out _), now);
    }

    /// <summary>Puts an answer before the scenario's; replaces one that is there.</summary>
    /// <returns>False if there is no such task.</returns>
    public bool Force(string key, ForcedAnswer answer) => Set(key, answer);

    /// <summary>Takes a forced answer away.</summary>
    /// <returns>False if there is no such task.</returns>
    public bool ClearForced(string key) => Set(key, null);

    /// <summary>Ends the present step now, whatever its end.</summary>
    public Control Advance(string key) => Move(key, (scenario, cursor, now) =>
    {
        var next = Player.Advance(scenario, cursor, now);
        return next.Place == cursor.Place && next.Step == cursor.Step && cursor.Place is CursorPlace.Holding or CursorPlace.Stopped ? null : next;
    });

    /// <summary>Jumps to a step, also backwards: entered now, no calls yet.</summary>
    /// <param name="key">The task's.</param>
    /// <param name="step">From 1.</param>
    public Control JumpTo(string key, int step) => Move(key, (scenario, cursor, now) =>
        step >= 1 && step <= scenario.Steps.Length ? cursor.Enter(step - 1, now) : null);

    /// <summary>The earliest end of a timed step in the session, on its clock; none if no step ends by time.</summary>
    public DateTimeOffset? NextTransition()
    {
        var now = session.Clock.NowTicks;
        var view = session.View;
        var ends = session.Tasks.All.SelectMany(task => task.Cells()).Concat(session.SharedCells)
            .Select(cell => (cell, scenario: view.FindScenario(cell.Scenario.Name)))
            .Where(entry => entry.scenario is not null)
            .Select(entry => (entry.scenario, cursor: entry.cell.Read(entry.scenario!, now, out _)))
            .Where(entry => entry.cursor.Place == CursorPlace.Playing)
            .Select(entry => Player.EndOf(entry.scenario!, Player.CatchUp(entry.scenario!, entry.cursor, now)));
        return ends.Min() is { } earliest ? new DateTimeOffset(earliest, TimeSpan.Zero) : null;
    }

    /// <summary>Moves the clock to the next transition.</summary>
    /// <returns>False if there is none.</returns>
    public bool JumpToNextTransition()
    {
        if (NextTransition() is not { } next)
        {
            return false;
        }

        session.Clock.AdvanceTo(next.UtcTicks);
        return true;
    }

    private bool Set(string key, ForcedAnswer? answer)
    {
        if (Find(key) is not { } task)
        {
            return false;
        }

        task.Force(answer);
        return true;
    }

    private Control Move(string key, Func<PlayableScenario, Cursor, long, Cursor?> move)
    {
        if (Find(key) is not { } task)
        {
            return Control.NoSuchTask;
        }

        if (Session.RouteOf(session.View, task).Scenario is not { } scenario)
        {
            return Control.NoStory;
        }

        var cell = session.CellOf(task, scenario, byHeader: false);
        while (true)
        {
            var now = session.Clock.NowTicks;
            var before = cell.Read(scenario, now, out _);
            if (move(scenario, before, now) is not { } next)
            {
                return Control.NoSuchStep;
            }

            if (cell.TryReplace(scenario, before, next))
            {
                return Control.Done;
            }
        }
    }

    private TaskState? Find(string key) =>
        UInt128.TryParse(key, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) && session.Tasks.TryGet(number, out var task) ? task : null;

    private TaskSnapshot Look(PlaybackView view, TaskState task, long now)
    {
        var route = Session.RouteOf(view, task);
        var known = new TaskSnapshot
        {
            Key = task.Key.ToString("x32", CultureInfo.InvariantCulture),
            Ids = task.ToRequest(),
            Rule = route.Rule,
            Reply = route.Magic?.Reply ?? route.Scenario?.Steps[0].Reply ?? Player.Gone,
            Forced = task.Forced,
            Answers = task.Answers,
            LastReply = task.LastReply,
            LastAnsweredAt = task.LastReply is null ? null : new DateTimeOffset(task.LastAnsweredAt, TimeSpan.Zero),
        };
        return route.Scenario is { } scenario ? WithStory(known, task, scenario, now) : known;
    }

    private TaskSnapshot WithStory(TaskSnapshot known, TaskState task, PlayableScenario scenario, long now)
    {
        var cell = scenario.Scenario.Per == CursorScope.Session
            ? session.SharedCells.FirstOrDefault(shared => shared.Scenario.Name == scenario.Name)
            : task.FindCell(scenario.Name, byHeader: false);
        var stored = cell?.Read(scenario, now, out _) ?? Cursor.NotStarted;
        var started = stored.Place != CursorPlace.NotStarted;
        var cursor = started ? Player.CatchUp(scenario, stored, now) : stored;
        var isOver = cursor.Place is CursorPlace.Holding or CursorPlace.Stopped;
        return known with
        {
            Scenario = scenario.Name,
            HasStarted = started,
            IsOver = isOver,
            Step = cursor.Step + 1,
            Steps = scenario.Steps.Length,
            Reply = cursor.Place == CursorPlace.Stopped ? Player.Gone : scenario.Steps[cursor.Step].Reply,
            Calls = cursor.Calls,
            EnteredAt = started ? new DateTimeOffset(cursor.EnteredAt, TimeSpan.Zero) : null,
            EndsAt = Player.EndOf(scenario, cursor) is { } end ? new DateTimeOffset(end, TimeSpan.Zero) : null,
            End = scenario.Steps[cursor.Step].End,
            NextStep = isOver ? null : Player.StepAfter(scenario, cursor.Step) + 1,
        };
    }
}

/// <summary>What came of moving a task.</summary>
public enum Control
{
    Done,

    /// <summary>The session does not know the task.</summary>
    NoSuchTask,

    /// <summary>The task plays no scenario: a magic id answers by itself.</summary>
    NoStory,

    /// <summary>The story has no such step, or is over.</summary>
    NoSuchStep,
}
