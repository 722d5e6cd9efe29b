using System.Runtime.InteropServices;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Playback;

/// <summary>Where a cursor is kept: part of its owner, so that finding it is no further step through memory. Read and changed through a <see cref="CursorCell"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct CursorSlot
{
    /// <summary>The scenario's version that the cursor stands in; none before the first use. Its name never changes.</summary>
    public PlayableScenario? Scenario;

    /// <summary>The number of the latest view that this version was seen in.</summary>
    public long View;

    /// <summary>Where it stands.</summary>
    public Cursor Cursor;

    /// <summary>Before the first poll.</summary>
    public static CursorSlot At(PlayableScenario scenario, long view) => new() { Scenario = scenario, View = view };
}

/// <summary>A cursor that is no task's first: of a further scenario of the task, or of all tasks together.</summary>
/// <param name="scenario">The scenario's version that the cursor stands in.</param>
/// <param name="view">The number of the view that this version comes from.</param>
internal sealed class CursorBox(PlayableScenario scenario, long view)
{
    private CursorSlot _slot = CursorSlot.At(scenario, view);

    /// <summary>To read and change it.</summary>
    public CursorCell Cell => new(this, ref _slot);
}
