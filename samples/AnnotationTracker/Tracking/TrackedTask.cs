using AnnotationTracker.Api;

namespace AnnotationTracker.Tracking;

/// <summary>What we know of a task.</summary>
/// <param name="Ids">Which.</param>
/// <param name="LastReply">What the last call came to; none before the first.</param>
/// <param name="Result">How it ended; none while it is followed.</param>
public sealed record TrackedTask(TaskIds Ids, TaskReply? LastReply = null, TrackingResult? Result = null);
