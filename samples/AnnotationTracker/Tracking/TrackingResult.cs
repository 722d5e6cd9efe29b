namespace AnnotationTracker.Tracking;

/// <summary>How the story of a task ended for us.</summary>
public abstract record TrackingResult
{
    private TrackingResult()
    {
    }

    /// <summary>The labels are approved.</summary>
    public sealed record Approved(Uri ViewUrl) : TrackingResult;

    /// <summary>Rosetta could not make the task; there is nothing to wait for.</summary>
    public sealed record CreationFailed(Uri ViewUrl) : TrackingResult;

    /// <summary>We don't know how it ends, and don't ask any more.</summary>
    /// <param name="Reason">For a person.</param>
    public sealed record GaveUp(string Reason) : TrackingResult;
}
