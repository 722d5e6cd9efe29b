namespace Rosetta.Testing.Scenarios;

/// <summary>
/// How long an answer is held back: a fixed time, a range, or a distribution with a median and a 99th percentile
/// (log-normal: most answers near the median, a long tail).
/// </summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Low">The fixed time, the lower end, or the median.</param>
/// <param name="High">The fixed time again, the upper end, or the 99th percentile.</param>
public sealed record Delay(DelayKind Kind, TimeSpan Low, TimeSpan High)
{
    /// <summary>The longest delay that a file may ask for, and the longest that the tail of a distribution gives.</summary>
    public static readonly TimeSpan Max = TimeSpan.FromMinutes(10);

    // The standard normal distribution's value at 99 %.
    private const double Z99 = 2.3263478740408408;

    /// <summary>Always the same.</summary>
    public static Delay Fixed(TimeSpan time) => new(DelayKind.Fixed, time, time);

    /// <summary>Evenly between the two.</summary>
    public static Delay Range(TimeSpan low, TimeSpan high) => new(DelayKind.Range, low, high);

    /// <summary>Log-normal.</summary>
    public static Delay Distribution(TimeSpan median, TimeSpan p99) => new(DelayKind.Distribution, median, p99);

    /// <summary>The delay for a draw.</summary>
    /// <param name="first">Evenly distributed in [0, 1).</param>
    /// <param name="second">Likewise, independent of the first; used by the distribution only.</param>
    public TimeSpan Sample(double first, double second) => Kind switch
    {
        DelayKind.Fixed => Low,
        DelayKind.Range => Low + ((High - Low) * first),
        _ => LogNormal(first, second),
    };

    private TimeSpan LogNormal(double first, double second)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - first)) * Math.Cos(2 * Math.PI * second);
        var sigma = Math.Log(High / Low) / Z99;
        var sample = Low * Math.Exp(sigma * normal);
        return sample < Max ? sample : Max;
    }
}

/// <summary>The three forms of a delay.</summary>
public enum DelayKind
{
    /// <summary>Always the same.</summary>
    Fixed,

    /// <summary>Evenly between two times.</summary>
    Range,

    /// <summary>Log-normal, by its median and 99th percentile.</summary>
    Distribution,
}
