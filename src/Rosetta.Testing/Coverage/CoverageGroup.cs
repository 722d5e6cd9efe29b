using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Rosetta.Testing.Coverage;

/// <summary>One of the five groups of things that can be met: a row for each of its catalogue.</summary>
public sealed record CoverageGroup
{
    internal CoverageGroup(CoverageKind kind, ImmutableArray<CoverageRow> rows)
    {
        Kind = kind;
        Rows = rows;
    }

    /// <summary>Which.</summary>
    [JsonIgnore]
    public CoverageKind Kind { get; }

    /// <summary>Rows that were met.</summary>
    public int Met => Rows.Count(row => row.IsMet);

    /// <summary>Rows that there are.</summary>
    public int Expected => Rows.Length;

    /// <summary>Of all rows those that were met; one decimal, rounded down, so that 100 means all.</summary>
    public decimal Percent => CoveragePercent.Of(Met, Expected);

    /// <summary>In the order of the catalogue.</summary>
    public ImmutableArray<CoverageRow> Rows { get; }

    /// <summary>Rows that were not met.</summary>
    [JsonIgnore]
    public IEnumerable<CoverageRow> Missing => Rows.Where(row => !row.IsMet);

    /// <summary>In a line: <c>statuses: 2 of 11 (18.1 %)</c>.</summary>
    public override string ToString() => $"{Kind.Word()}: {CoveragePercent.Text(Met, Expected)}";
}
