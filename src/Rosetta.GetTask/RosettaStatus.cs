namespace Rosetta.GetTask;

/// <summary>
/// The eleven values of <c>data.status</c>, from the specification's "Status Enum" table.
/// 7 is not among them: the specification leaves it out, and so does everything here.
/// </summary>
public enum RosettaStatus
{
    /// <summary>The task could not be created.</summary>
    CreationFailed = 0,

    /// <summary>The task exists.</summary>
    Created = 1,

    /// <summary>Nobody annotates it yet.</summary>
    WaitingForAnnotation = 2,

    /// <summary>It is being annotated.</summary>
    AnnotationInProgress = 3,

    /// <summary>The annotation is done.</summary>
    AnnotationCompleted = 4,

    /// <summary>Nobody reviews it yet.</summary>
    WaitingForReview = 5,

    /// <summary>It is being reviewed.</summary>
    ReviewInProgress = 6,

    /// <summary>Quality control has not begun.</summary>
    WaitingForQc = 8,

    /// <summary>It is in quality control.</summary>
    QcInProgress = 9,

    /// <summary>Quality control is done.</summary>
    QcCompleted = 10,

    /// <summary>The labels are accepted; nothing follows.</summary>
    LabelsApproved = 11,
}
