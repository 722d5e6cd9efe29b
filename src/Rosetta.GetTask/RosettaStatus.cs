namespace Rosetta.GetTask;

/// <summary>
/// The eleven values of <c>data.status</c>, from the specification's "Status Enum" table.
/// 7 is not among them: the specification leaves it out, and so does everything here.
/// </summary>
public enum RosettaStatus
{
    CreationFailed = 0,
    Created = 1,
    WaitingForAnnotation = 2,
    AnnotationInProgress = 3,
    AnnotationCompleted = 4,
    WaitingForReview = 5,
    ReviewInProgress = 6,
    WaitingForQc = 8,
    QcInProgress = 9,
    QcCompleted = 10,
    LabelsApproved = 11,
}
