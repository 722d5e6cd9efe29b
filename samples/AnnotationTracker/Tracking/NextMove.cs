namespace AnnotationTracker.Tracking;

/// <summary>What to do after a reply.</summary>
internal abstract record NextMove
{
    private NextMove()
    {
    }

    /// <summary>Nothing: it is over.</summary>
    public sealed record Stop(TrackingResult Result) : NextMove;

    /// <summary>Wait and ask again.</summary>
    /// <param name="Wait">How long.</param>
    /// <param name="FailuresInARow">With the last reply counted.</param>
    public sealed record AskAgain(TimeSpan Wait, int FailuresInARow) : NextMove;
}
