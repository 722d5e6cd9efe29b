using AnnotationTracker.Api;
using AnnotationTracker.Tracking;
using Microsoft.Extensions.Logging;

namespace AnnotationTracker;

/// <summary>Every message of the tracker.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "Scene {Scene}: {Reply}")]
    public static partial void Reply(ILogger log, string scene, TaskReply reply);

    [LoggerMessage(2, LogLevel.Information, "Scene {Scene} is done with: {Result}")]
    public static partial void Ended(ILogger log, string scene, TrackingResult result);

    [LoggerMessage(3, LogLevel.Error, "Scene {Scene} is not followed any more")]
    public static partial void Broke(ILogger log, string scene, Exception error);
}
