using System.Globalization;

namespace Rosetta.Testing.Coverage;

/// <summary>The least share that has to be met.</summary>
/// <param name="Kind">Of which group; none: of all there is.</param>
/// <param name="Percent">0 to 100.</param>
public sealed record CoverageFloor(CoverageKind? Kind, int Percent)
{
    /// <summary>0 to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public int Percent { get; } = Percent is >= 0 and <= 100
        ? Percent
        : throw new ArgumentOutOfRangeException(nameof(Percent), Percent, "A share is from 0 to 100 percent.");

    private string Word => Kind?.Word() ?? "all";

    /// <summary>Whether a report has as much.</summary>
    public bool IsReachedBy(CoverageReport report)
    {
        var (met, expected) = SharesOf(report);
        return CoveragePercent.Reaches(met, expected, Percent);
    }

    /// <summary>What to say of a report that has less.</summary>
    public string Complaint(CoverageReport report)
    {
        var (met, expected) = SharesOf(report);
        return string.Create(CultureInfo.InvariantCulture, $"Met: {Word} {CoveragePercent.Text(met, expected)}; demanded: at least {Percent} %.");
    }

    /// <summary>As people write it: <c>statuses at least 80 %</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Word} at least {Percent} %");

    private (int Met, int Expected) SharesOf(CoverageReport report) =>
        Kind is { } kind ? (report.Groups[(int)kind].Met, report.Groups[(int)kind].Expected) : (report.Met, report.Expected);
}
