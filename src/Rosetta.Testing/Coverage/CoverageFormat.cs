namespace Rosetta.Testing.Coverage;

/// <summary>How a report is written.</summary>
public enum CoverageFormat
{
    /// <summary>The matrix for a terminal.</summary>
    Text,

    /// <summary>JUnit XML: a case for each row, a failure where it was not met.</summary>
    JUnit,

    /// <summary>What can be merged later; the same that the admin API gives.</summary>
    Json,

    /// <summary>One page for a browser, with the transitions as a matrix.</summary>
    Html,
}

/// <summary>Writes reports.</summary>
public static class CoverageFormats
{
    /// <summary>The whole report as text of that format.</summary>
    public static string Write(this CoverageReport report, CoverageFormat format) => format switch
    {
        CoverageFormat.Text => CoverageText.Of(report),
        CoverageFormat.JUnit => CoverageJUnit.Of(report),
        CoverageFormat.Json => CoverageJson.Of(report),
        CoverageFormat.Html => CoverageHtml.Of(report),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
    };
}
