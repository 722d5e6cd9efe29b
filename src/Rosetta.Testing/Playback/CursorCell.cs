using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>
/// Reads and changes one cursor. The shape is compare-and-set on a small value, so that cursors can also live in a shared store; the
/// lock is held for a copy, never for a decision. It is the cursor's owner itself: a lock of its own for each would outweigh the cursors.
/// </summary>
/// <param name="owner">Whose part the slot is; locked while it is touched.</param>
/// <param name="slot">Where the cursor is kept; it has a scenario.</param>
internal readonly ref struct CursorCell(object owner, ref CursorSlot slot)
{
    private readonly object _owner = owner;
    private readonly ref CursorSlot _slot = ref slot;

    /// <summary>The cursor, carried over to that version of the scenario if it stands in another.</summary>
    /// <returns>
    /// False if it stands in a later version already: it never goes back, or a request in flight would start the story again.
    /// </returns>
    public bool TryRead(PlayableScenario scenario, long view, long now, out Cursor cursor)
    {
        lock (_owner)
        {
            if (_slot.Scenario != scenario)
            {
                if (view < _slot.View)
                {
                    cursor = default;
                    return false;
                }

                _slot.Cursor = CarryOver(_slot.Scenario!, scenario, _slot.Cursor, now);
                _slot.Scenario = scenario;
            }

            // Also where the scenario is the same: a request that still has a view in between must not take the cursor there.
            _slot.View = Math.Max(_slot.View, view);

            cursor = _slot.Cursor;
            return true;
        }
    }

    /// <summary>The cursor as that version of the scenario would have it. Looking changes nothing.</summary>
    public Cursor Peek(PlayableScenario scenario, long now)
    {
        lock (_owner)
        {
            return _slot.Scenario == scenario ? _slot.Cursor : CarryOver(_slot.Scenario!, scenario, _slot.Cursor, now);
        }
    }

    /// <summary>Puts <paramref name="next"/> in the place of <paramref name="expected"/>; false if somebody else was faster.</summary>
    public bool TryReplace(PlayableScenario scenario, in Cursor expected, in Cursor next)
    {
        lock (_owner)
        {
            if (_slot.Scenario != scenario || _slot.Cursor != expected)
            {
                return false;
            }

            _slot.Cursor = next;
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
