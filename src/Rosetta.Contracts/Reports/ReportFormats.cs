using System.Collections.Immutable;
using Rosetta.Contracts.Verification;

namespace Rosetta.Contracts.Reports;

/// <summary>A form in which a report can be written to a file.</summary>
/// <param name="Word">Its name on the command line.</param>
/// <param name="Description">For whom it is.</param>
/// <param name="Write">The file's text.</param>
public sealed record ReportFormat(string Word, string Description, Func<VerificationReport, string> Write);

/// <summary>All forms of a report.</summary>
public static class ReportFormats
{
    /// <summary>For build servers, for programs, for people.</summary>
    public static ImmutableArray<ReportFormat> All { get; } =
    [
        new("junit", "JUnit XML, for build servers", JUnitReport.Write),
        new("json", "JSON, for programs", JsonReport.Write),
        new("html", "one page without outside resources, for people", HtmlReport.Write),
    ];
}
