using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rosetta.GetTask;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Admin.Queries;

/// <summary>Which entries of a session's journal; what is left out does not restrict.</summary>
internal sealed record JournalParameters
{
    /// <summary>Where no path names one.</summary>
    public const string SessionName = "session";

    private const string OutcomeName = "outcome";
    private const string SinceName = "since";
    private const string AfterName = "after";
    private const string ViolationsName = "violations";
    private const string LimitName = "limit";

    public static readonly string[] Names =
        [OutcomeName, WireNames.CampaignId, WireNames.AnnotationRequestId, WireNames.SceneId, SinceName, AfterName, ViolationsName, LimitName];

    private static readonly string[] TimeForms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd"];

    private static readonly string[] OutcomeWords =
    [
        .. Outcome.All.Select(outcome => outcome.Word),
        .. Outcome.All.Select(outcome => ((int?)outcome.Status ?? (int)outcome.Code).ToString(CultureInfo.InvariantCulture)),
        .. FaultCatalogue.All.Select(row => row.Word),
        .. MutantCatalogue.All.Select(row => row.Word),
        JournalOutcome.ProblemWord,
        JournalOutcome.StubWord,
    ];

    [Description("The word or number of a status or error, the word of a fault or mutant, or problem.")]
    [FromQuery(Name = OutcomeName)]
    public string? OutcomeWord { get; init; }

    [Description("The whole id, as the client sent it.")]
    [FromQuery(Name = WireNames.CampaignId)]
    public string? CampaignId { get; init; }

    [Description("The whole id, as the client sent it.")]
    [FromQuery(Name = WireNames.AnnotationRequestId)]
    public string? AnnotationRequestId { get; init; }

    [Description("The whole id, as the client sent it.")]
    [FromQuery(Name = WireNames.SceneId)]
    public string? SceneId { get; init; }

    [Description("At this time or later, on the session's clock: 2025-03-13T20:00:00Z; without a zone it is UTC.")]
    [FromQuery(Name = SinceName)]
    public string? Since { get; init; }

    [Description("Only entries with a greater id.")]
    [FromQuery(Name = AfterName)]
    public string? After { get; init; }

    [Description("true: only requests that broke the specification, or that the fake refused.")]
    [FromQuery(Name = ViolationsName)]
    public string? Violations { get; init; }

    [Description("The newest so many; " + ListLimit.IfLeftOut)]
    [FromQuery(Name = LimitName)]
    public string? Limit { get; init; }

    /// <summary>The filter; what can't be taken stands in the report.</summary>
    /// <param name="session">Whose entries; empty for those that belong to none, null for all.</param>
    /// <param name="report">Takes note.</param>
    public JournalFilter ToFilter(string? session, QueryReport report) => new()
    {
        Session = session,
        Outcome = OutcomeOf(report),
        CampaignId = CampaignId,
        AnnotationRequestId = AnnotationRequestId,
        SceneId = SceneId,
        Since = SinceOf(report),
        AfterId = report.Whole(AfterName, After, 0, long.MaxValue) ?? 0,
        ViolationsOnly = report.Flag(ViolationsName, Violations),
        Limit = (int)(report.Whole(LimitName, Limit, 1, JournalLimits.MaxCapacity) ?? ListLimit.Default),
    };

    private string? OutcomeOf(QueryReport report)
    {
        if (OutcomeWord is { } word && !OutcomeWords.Contains(word))
        {
            report.Refuse(OutcomeName, JsonText.Quote(JsonText.Shown(word)), $"an outcome; {AdminProblems.Instead(word, OutcomeWords)}");
        }

        return OutcomeWord;
    }

    private DateTimeOffset? SinceOf(QueryReport report)
    {
        if (Since is null)
        {
            return null;
        }

        // A plus sign that was not escaped comes as a space.
        if ( DateTimeOffset.TryParseExact(Since.Replace(' ', '+'), TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since))
        {
            return since;
        }

        report.Refuse(SinceName, JsonText.Quote(JsonText.Shown(Since)), "a time such as 2025-03-13T20:00:00Z");
        return null;
    }
}
