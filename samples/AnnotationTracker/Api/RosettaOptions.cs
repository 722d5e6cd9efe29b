namespace AnnotationTracker.Api;

/// <summary>How to reach Rosetta.</summary>
public sealed class RosettaOptions
{
    /// <summary>What stands before <c>task/get</c>, with a path or without.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>How long one call may take, the body included.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
