using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>
/// Holds one cursor. The shape is compare-and-set on a small value, so that cursors can also live in a shared store; the lock is
/// held for a copy, never for a decision.
/// </summary>
internal sealed class CursorCell(PlayableScenario scenario)
{
    private PlayableScenario _scenario = scenario;
    private Cursor _cursor;

    /// <summary>The scenario's version that the cursor stands in.</summary>
    public PlayableScenario Scenario
    {
        get
        {
            lock (this)
            {
                return _scenario;
            }
        }
    }

    /// <summary>The cursor, carried over to that version of the scenario if it stands in another.</summary>
    /// <param name="restarted">Whether the story had to start again, since what the cursor stood in has changed.</param>
    public Cursor Read(PlayableScenario scenario, long now, out bool restarted)
    {
        lock (this)
        {
            restarted = false;
            if (_scenario != scenario)
            {
                _cursor = CarryOver(_scenario, scenario, _cursor, now, out restarted);
                _scenario = scenario;
            }

            return _cursor;
        }
    }

    /// <summary>Puts <paramref name="next"/> in the place of <paramref name="expected"/>; false if somebody else was faster.</summary>
    public bool TryReplace(PlayableScenario scenario, in Cursor expected, in Cursor next)
    {
        lock (this)
        {
            if (_scenario != scenario || _cursor != expected)
            {
                return false;
            }

            _cursor = next;
            return true;
        }
    }

    private static Cursor CarryOver(PlayableScenario from, PlayableScenario to, in Cursor cursor, long now, out bool restarted)
    {
        restarted = cursor.Place != CursorPlace.NotStarted && !to.IsUnchangedUpTo(cursor.Step, from);
        if (restarted)
        {
            return Cursor.NotStarted with { Ordinal = cursor.Ordinal };
        }

        // What came behind the last step may differ now: it begins once more, and its new end decides.
        var wasOver = cursor.Place is CursorPlace.Holding or CursorPlace.Stopped;
        return wasOver && (from.Steps.Length != to.Steps.Length || from.Scenario.Then != to.Scenario.Then)
            ? cursor.Enter(cursor.Step, now)
            : cursor;
    }
}
