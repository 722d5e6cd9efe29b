namespace AnnotationTracker.Tests.BrokenClients;

/// <summary>A mistake that clients of such an API make.</summary>
public enum Habit
{
    None,
    DropsRetry,
    TakesCodeForHttpStatus,
    IgnoresSuccess,
    PollsAfterApproval,
    CrashesOnUnknownStatus,
    ReadsStatusAsText,
    HasNoTimeout,
    RetriesLastingErrors,
    DoesNotBackOff,
    TakesNullDataForCreated,
    ChangesTheCaseOfIds,
    OpensAConnectionForEachPoll,
    TrustsATruncatedBody,
    ReadsDatesStrictly,
    RefusesNewFields,
    TakesTheLastOfTwoValues,
    SendsPlainText,
    RequiresNoLink,
    GivesUpOnAnUnknownStatus,
}
