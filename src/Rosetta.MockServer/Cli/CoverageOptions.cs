using System.Collections.Immutable;
using System.Globalization;
using Rosetta.MockServer.Cli.Options;
using Rosetta.Testing.Coverage;

namespace Rosetta.MockServer.Cli;

/// <summary>What <c>coverage</c> was told.</summary>
/// <param name="Floors">The least that has to be met.</param>
/// <param name="Reports">Files to write.</param>
internal sealed record CoverageOptions(ImmutableArray<CoverageFloor> Floors, ImmutableArray<ReportFile<CoverageFormat>> Reports)
{
    private const string ExpectedFloor = "a whole number from 0 to 100, or statuses, codes, transitions, faults or mutants with one, such as statuses=100";
    private const string ExpectedReport = "text, junit, json or html with a file, such as html=coverage.html";

    private static readonly OptionRow Floor = VerbOptions.Row("--floor", "PERCENT|GROUP=PERCENT", "The least that has to be met, of all or of one group; may be repeated.");
    private static readonly OptionRow Report = VerbOptions.Row("--report", "FORMAT=FILE", "Writes the report to a file as text, junit, json or html; may be repeated.");

    /// <summary>The options of the verb.</summary>
    public static ImmutableArray<OptionRow> Rows { get; } = [Floor, Report];

    /// <summary>Reads the options; what can't be taken joins the errors.</summary>
    public static CoverageOptions Read(GivenOptions given, ImmutableArray<string>.Builder errors)
    {
        var floors = VerbOptions.ReadAll(given, Floor, FloorOf, ExpectedFloor, errors);
        var reports = VerbOptions.ReadAll(given, Report, VerbOptions.FileOf<CoverageFormat>, ExpectedReport, errors);
        return new CoverageOptions(floors, reports);
    }

    private static CoverageFloor? FloorOf(string text)
    {
        var parts = text.Split('=', 2);
        CoverageKind? kind = null;
        return (parts.Length == 1 || CoverageKinds.TryFind(parts[0], out kind))
            && int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            && percent <= 100
                ? new CoverageFloor(kind, percent)
                : null;
    }
}
