namespace Rosetta.Testing.Playback;

/// <summary>
/// Where someone stands in a scenario: a small value, replaced by compare-and-set, so that it can live in this process or in a
/// shared store.
/// </summary>
/// <param name="Place">Whether the story has begun, plays, holds its last answer, or is over.</param>
/// <param name="Step">From 0.</param>
/// <param name="Calls">Answers of this step so far.</param>
/// <param name="EnteredAt">When the step began: UTC ticks on the session's clock.</param>
/// <param name="Ordinal">Answers of the scenario so far; the draws depend on it, so it never goes back.</param>
internal readonly record struct Cursor(CursorPlace Place, int Step, int Calls, long EnteredAt, long Ordinal)
{
    /// <summary>Before the first poll.</summary>
    public static Cursor NotStarted => default;

    /// <summary>Whether the story was under way, and has to begin again because what the cursor stood in has changed.</summary>
    public bool IsRestart => Place == CursorPlace.NotStarted && Ordinal > 0;

    /// <summary>Back before the first poll; the draws go on.</summary>
    public Cursor StartAgain() => NotStarted with { Ordinal = Ordinal };

    /// <summary>The beginning of a step.</summary>
    public Cursor Enter(int step, long at) => new(CursorPlace.Playing, step, 0, at, Ordinal);
}

/// <summary>The four places of a cursor.</summary>
internal enum CursorPlace : byte
{
    NotStarted,
    Playing,
    Holding,
    Stopped,
}
