namespace AnnotationTracker.Api;

/// <summary>How far a task is. A status that is not here may come all the same, from a newer Rosetta: see <see cref="TaskReply.NewStatus"/>.</summary>
public enum AnnotationStatus
{
    CreationFailed = 0,
    Created = 1,
    WaitingForAnnotation = 2,
    Annotating = 3,
    Annotated = 4,
    WaitingForReview = 5,
    Reviewing = 6,

    // 7 does not exist.
    WaitingForQc = 8,
    InQc = 9,
    QcCompleted = 10,
    Approved = 11,
}
