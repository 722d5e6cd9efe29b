using System.Collections.Immutable;
using System.Globalization;
using Rosetta.MockServer.Cli.Options;
using Rosetta.Testing.Coverage;

namespace Rosetta.MockServer.Cli;

/// <summary>What <c>coverage</c> was told.</summary>
/// <param name="Floors">The least that has to be met.</param>
/// <param name="Reports">Files to write.</param>
internal sealed record CoverageOptions(ImmutableArray<CoverageFloor> Floors, ImmutableArray<CoverageFile> Reports)
{
    private const string ExpectedFloor = "a whole number from 0 to 100, or statuses, codes, transitions, faults or mutants with one, such as statuses=100";
    private const string ExpectedReport = "text, junit, json or html with a file, such as html=coverage.html";

    private static readonly OptionRow Floor = Row("--floor", "PERCENT|GROUP=PERCENT", "The least that has to be met, of all or of one group; may be repeated.");
    private static readonly OptionRow Report = Row("--report", "FORMAT=FILE", "Writes the report to a file as text, junit, json or html; may be repeated.");

    /// <summary>The options of the verb.</summary>
    public static ImmutableArray<OptionRow> Rows { get; } = [Floor, Report];

    /// <summary>Reads the options; what can't be taken joins the errors.</summary>
    public static CoverageOptions Read(GivenOptions given, ImmutableArray<string>.Builder errors)
    {
        var floors = ReadAll(given, Floor, FloorOf, ExpectedFloor, errors);
        var reports = ReadAll(given, Report, FileOf, ExpectedReport, errors);
        return new CoverageOptions(floors, reports);
    }

    private static ImmutableArray<T> ReadAll<T>(GivenOptions given, OptionRow row, Func<string, T?> read, string expected, ImmutableArray<string>.Builder errors)
        where T : class
    {
        var all = ImmutableArray.CreateBuilder<T>();
        foreach (var option in given.Options.Where(option => option.Row == row))
        {
            if (option.Values.IsEmpty)
            {
                errors.Add(OptionErrors.NoValue(option));
            }

            foreach (var text in option.Values)
            {
                if (read(text) is { } value)
                {
                    all.Add(value);
                }
                else
                {
                    errors.Add(OptionErrors.Refused(option, text, expected, words: null));
                }
            }
        }

        return all.ToImmutable();
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

    private static CoverageFile? FileOf(string text)
    {
        var parts = text.Split('=', 2);
        return parts.Length == 2 && parts[1].Length > 0 && !int.TryParse(parts[0], out _) && Enum.TryParse<CoverageFormat>(parts[0], ignoreCase: true, out var format)
            ? new CoverageFile(format, parts[1])
            : null;
    }

    private static OptionRow Row(string flag, string value, string help) =>
        new(flag, OptionForm.Single, value, _ => "none", help, (options, _, _) => options) { IsOfOtherVerb = true };
}

/// <summary>A report to be written.</summary>
internal sealed record CoverageFile(CoverageFormat Format, string Path);
