namespace AnnotationTracker.Tracking;

/// <summary>How often to ask, and when to stop asking.</summary>
public sealed class TrackingOptions
{
    /// <summary>Between two calls for one task, while all goes well.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>After the first failure; doubled with each further one in a row.</summary>
    public TimeSpan FirstRetryAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The doubling ends here. What Rosetta asks for is not waited for longer either.</summary>
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How much longer a retry may wait by chance, as a share: so that many trackers don't come back at the same moment.</summary>
    public double RetrySpread { get; set; } = 0.2;

    /// <summary>With so many failures in a row we give up.</summary>
    public int MaxFailuresInARow { get; set; } = 10;

    /// <summary>A task that is not done by then is given up.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(14);

    /// <summary>Tasks followed at the same time; further ones wait until one is done.</summary>
    public int MaxTasksAtOnce { get; set; } = 1000;
}
