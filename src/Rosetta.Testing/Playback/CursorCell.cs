using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>
/// Holds one cursor. The shape is compare-and-set on a small value, so that cursors can also live in a shared store; the lock is
/// held for a copy, never for a decision. It is the cell itself: a lock of its own for each would outweigh the cursors.
/// </summary>
/// <param name="scenario">The scenario's version that the cursor stands in.</param>
/// <param name="view">The number of the view that this version comes from.</param>
internal sealed class CursorCell(PlayableScenario scenario, long view)
{
    private PlayableScenario _scenario = scenario;
    private long _view = view;
    private Cursor _cursor;

    /// <summary>The cursor, carried over to that version of the scenario if it stands in another.</summary>
    /// <returns>
    /// False if it stands in a later version already: it never goes back, or a request in flight would start the story again.
    /// </returns>
    public bool TryRead(PlayableScenario scenario, long view, long now, out Cursor cursor)
    {
        lock (this)
        {
            if (_scenario != scenario)
            {
                if (view < _view)
                {
                    cursor = default;
                    return false;
                }

                _cursor = CarryOver(_scenario, scenario, _cursor, now);
                _scenario = scenario;
            }

            // Also where the scenario is the same: a request that still has a view in between must not take the cursor there.
            _view = Math.Max(_view, view);

            cursor = _cursor;
            return true;
        }
    }

    /// <summary>The cursor as that version of the scenario would have it. Looking changes nothing.</summary>
    public Cursor Peek(PlayableScenario scenario, long now)
    {
        lock (this)
        {
            return _scenario == scenario ? _cursor : CarryOver(_scenario, scenario, _cursor, now);
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

    private static Cursor CarryOver(PlayableScenario from, PlayableScenario to, in Cursor cursor, long now)
    {
        if (cursor.Place != CursorPlace.NotStarted && !to.IsUnchangedUpTo(cursor.Step, from))
        {
            return cursor.StartAgain();
        }

        // What came behind the last step may differ now: it begins once more, and its new end decides.
        var wasOver = cursor.Place is CursorPlace.Holding or CursorPlace.Stopped;
        return wasOver && (from.Steps.Length != to.Steps.Length || from.Scenario.Then != to.Scenario.Then)
            ? cursor.Enter(cursor.Step, now)
            : cursor;
    }
}
