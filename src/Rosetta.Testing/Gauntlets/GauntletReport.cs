using System.Collections.Immutable;

namespace Rosetta.Testing.Gauntlets;

/// <summary>How a client came through the gauntlet. A value: it never changes.</summary>
/// <param name="Results">One for each obstacle that was run, in the catalogue's order.</param>
public sealed record GauntletReport(ImmutableArray<GauntletResult> Results)
{
    /// <summary>What the client got wrong, and nobody has accepted.</summary>
    public ImmutableArray<GauntletResult> Wrong => [.. Results.Where(result => result.IsWrong)];

    /// <summary>Whether there is nothing of that.</summary>
    public bool IsRobust => Wrong.IsEmpty;

    /// <summary>How much of it all was handled well or is accepted, in whole percent, rounded down.</summary>
    public int RobustPercent => Results.IsEmpty ? 0 : 100 * (Results.Length - Wrong.Length) / Results.Length;

    /// <summary>The result of an obstacle.</summary>
    /// <exception cref="KeyNotFoundException">It was not run.</exception>
    public GauntletResult this[string obstacle] =>
        Results.FirstOrDefault(result => result.Obstacle.Id == obstacle)
        ?? throw new KeyNotFoundException($"The obstacle '{obstacle}' was not run.");

    /// <summary>Accepts a weakness: it stays in the report, with the reason, and does not count as wrong.</summary>
    /// <param name="obstacle">The id of an obstacle, or a group's word.</param>
    /// <param name="reason">For whoever reads the report.</param>
    /// <exception cref="ArgumentException">There is no such obstacle, or no reason.</exception>
    public GauntletReport Except(string obstacle, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        var accepted = ObstacleCatalogue.Named(obstacle).ToHashSet();
        return new GauntletReport([.. Results.Select(result => accepted.Contains(result.Obstacle) ? result with { Accepted = reason } : result)]);
    }

    /// <summary>Demands that the client has got nothing wrong that is not accepted.</summary>
    /// <exception cref="GauntletException">It has; the message has the whole table.</exception>
    public void RequireRobust()
    {
        if (!IsRobust)
        {
            throw new GauntletException(this);
        }
    }

    /// <summary>The whole report as text of that format.</summary>
    public string Write(GauntletFormat format) => format switch
    {
        GauntletFormat.Text => GauntletText.Of(this),
        GauntletFormat.JUnit => GauntletJUnit.Of(this),
        GauntletFormat.Html => GauntletHtml.Of(this),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
    };

    /// <summary>The table, for a terminal.</summary>
    public override string ToString() => GauntletText.Of(this);
}

/// <summary>How a report is written.</summary>
public enum GauntletFormat
{
    /// <summary>A table for a terminal.</summary>
    Text,

    /// <summary>JUnit XML: a case for each obstacle, failed where the client was wrong, skipped where that is accepted.</summary>
    JUnit,

    /// <summary>One page for a browser, with what was asked and answered.</summary>
    Html,
}
