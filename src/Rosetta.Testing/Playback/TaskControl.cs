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
        var look = new TaskLook(session);
        return [.. session.Tasks.All.Select(look.At)];
    }

    /// <summary>One task.</summary>
    public bool TryFind(string key, [NotNullWhen(true)] out TaskSnapshot? snapshot)
    {
        snapshot = Find(key) is { } task ? new TaskLook(session).At(task) : null;
        return snapshot is not null;
    }

    /// <summary>Makes a task known before its first poll, so that it has a key; its story does not begin.</summary>
    /// <exception cref="ArgumentException">An id is longer than a request may have it.</exception>
    public TaskSnapshot Know(GetTaskRequest ids)
    {
        var request = new GetTaskRequestUtf8(Utf8(ids.CampaignId), Utf8(ids.AnnotationRequestId), Utf8(ids.SceneId));
        var key = IdHash.Of(request.CampaignId, request.AnnotationRequestId, request.SceneId);
        session.RunningClock.Read(out var hostTimestamp);
        return new TaskLook(session).At(session.Tasks.GetOrAdd(key, request, hostTimestamp));
    }

    /// <summary>Puts an answer before the scenario's; replaces one that is there.</summary>
    /// <returns>False if there is no such task.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is for fewer than one call.</exception>
    public bool Force(string key, ForcedAnswer answer)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(answer.Calls ?? 1, 1, nameof(answer));
        return Set(key, answer);
    }

    /// <summary>Takes a forced answer away.</summary>
    /// <returns>False if there is no such task.</returns>
    public bool ClearForced(string key) => Set(key, null);

    /// <summary>Forgets a task: its story, and what is forced.</summary>
    /// <returns>False if there is no such task.</returns>
    public bool Forget(string key) => Find(key) is { } task && session.Tasks.Forget(task);

    /// <summary>Ends the present step now, whatever its end.</summary>
    public Control Advance(string key) => Move(key, isJump: false, (scenario, cursor, now) =>
        Player.CatchUp(scenario, cursor, now) is { Place: CursorPlace.Playing } ? Player.Advance(scenario, cursor, now) : null);

    /// <summary>Jumps to a step, also backwards: entered now, no calls yet.</summary>
    /// <param name="key">The task's.</param>
    /// <param name="step">From 1.</param>
    public Control JumpTo(string key, int step) => Move(key, isJump: true, (scenario, cursor, now) =>
        step >= 1 && step <= scenario.Steps.Length ? cursor.Enter(step - 1, now) : null);

    /// <summary>The earliest end of a timed step in the session, on its clock; none if no step ends by time.</summary>
    public DateTimeOffset? NextTransition() =>
        NextEnd.In(session) is { } end ? new DateTimeOffset(end, TimeSpan.Zero) : null;

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

        session.Touch();
        task.Force(answer);
        return true;
    }

    private Control Move(string key, bool isJump, Func<PlayableScenario, Cursor, long, Cursor?> move)
    {
        if (Find(key) is not { } task)
        {
            return Control.NoSuchTask;
        }

        session.Touch();
        while (true)
        {
            var view = session.View;
            if (view.RouteOf(task).Scenario is not { } scenario)
            {
                return Control.NoStory;
            }

            var now = session.Clock.NowTicks;
            var cell = session.CellOf(task, scenario, view.Number, byHeader: false);
            if (!cell.TryRead(scenario, view.Number, now, out var before))
            {
                continue;
            }

            if (move(scenario, before, now) is not { } next)
            {
                return Control.NoSuchStep;
            }

            if (cell.TryReplace(scenario, before, next))
            {
                if (isJump && next.Step < Player.CatchUp(scenario, before, now).Step)
                {
                    Interrupt(task, scenario);
                }

                return Control.Done;
            }
        }
    }

    // What a client met before is no measure of what it does behind a step back: the end may not have been one.
    private void Interrupt(TaskState task, PlayableScenario scenario)
    {
        foreach (var moved in scenario.Scenario.Per == CursorScope.Session ? session.Tasks.All : [task])
        {
            moved.InterruptPolls();
        }
    }

    private TaskState? Find(string key) =>
        UInt128.TryParse(key, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) && session.Tasks.TryGet(number, out var task) ? task : null;

    private static byte[] Utf8(string id)
    {
        var bytes = Encoding.UTF8.GetBytes(id);
        return bytes.Length <= GetTaskRequestReader.MaxIdBytes
            ? bytes
            : throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"An id has {bytes.Length} bytes; no request with more than {GetTaskRequestReader.MaxIdBytes} is answered."));
    }
}

/// <summary>What came of moving a task.</summary>
public enum Control
{
    /// <summary>It was moved.</summary>
    Done,

    /// <summary>The session does not know the task.</summary>
    NoSuchTask,

    /// <summary>The task plays no scenario: a magic id answers by itself, or the scenario does not exist.</summary>
    NoStory,

    /// <summary>The story has no such step, or is over.</summary>
    NoSuchStep,
}
