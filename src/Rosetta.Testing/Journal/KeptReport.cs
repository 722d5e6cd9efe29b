using System.Collections.Immutable;
using Rosetta.GetTask;

namespace Rosetta.Testing.Journal;

/// <summary>What is kept of a report. A body of a megabyte can make a hundred thousand violations, each with a name of its own.</summary>
internal static class KeptReport
{
    /// <summary>The report itself if it is within the limits, as nearly all are.</summary>
    /// <param name="report">As the reader made it.</param>
    /// <param name="more">Violations and warnings left out.</param>
    public static RequestReport? Of(RequestReport? report, out int more)
    {
        more = 0;
        if (report is null || (IsSmall(report.Violations) && IsSmall(report.Warnings)))
        {
            return report;
        }

        var kept = new RequestReport(Cut(report.Violations), Cut(report.Warnings));
        more = report.Violations.Length - kept.Violations.Length + report.Warnings.Length - kept.Warnings.Length;
        return kept;
    }

    /// <summary>The same for violations alone.</summary>
    /// <param name="all">As the validator made them.</param>
    /// <param name="more">Grows by those left out.</param>
    public static ImmutableArray<Violation> Of(ImmutableArray<Violation> all, ref int more)
    {
        if (IsSmall(all))
        {
            return all;
        }

        var kept = Cut(all);
        more += all.Length - kept.Length;
        return kept;
    }

    private static bool IsSmall(ImmutableArray<Violation> all) =>
        all.Length <= JournalLimits.MaxViolations && all.All(one => IsSmall(one.Path) && IsSmall(one.Found) && IsSmall(one.Expected));

    private static bool IsSmall(string text) => text.Length <= JournalLimits.MaxTextLength;

    private static ImmutableArray<Violation> Cut(ImmutableArray<Violation> all) =>
    [
        .. all.Take(JournalLimits.MaxViolations).Select(one => one with
        {
            Path = Cut(one.Path),
            Found = Cut(one.Found),
            Expected = Cut(one.Expected),
        }),
    ];

    private static string Cut(string text) => TextLimit.Cut(text, JournalLimits.MaxTextLength).ToString();
}
