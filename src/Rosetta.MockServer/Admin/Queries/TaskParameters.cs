using System.Collections.Immutable;
using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Rosetta.GetTask;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Admin.Queries;

/// <summary>Which tasks to list; what is left out does not restrict.</summary>
internal sealed record TaskParameters
{
    public const int MaxLimit = 1_000_000;

    private const string LimitName = "limit";

    public static readonly string[] Names = [WireNames.CampaignId, WireNames.AnnotationRequestId, WireNames.SceneId, LimitName];

    [Description("The whole id.")]
    [FromQuery(Name = WireNames.CampaignId)]
    public string? CampaignId { get; init; }

    [Description("The whole id.")]
    [FromQuery(Name = WireNames.AnnotationRequestId)]
    public string? AnnotationRequestId { get; init; }

    [Description("The whole id.")]
    [FromQuery(Name = WireNames.SceneId)]
    public string? SceneId { get; init; }

    [Description("So many at most; " + ListLimit.IfLeftOut)]
    [FromQuery(Name = LimitName)]
    public string? Limit { get; init; }

    public IEnumerable<TaskSnapshot> Select(ImmutableArray<TaskSnapshot> tasks, QueryReport report)
    {
        var ids = new IdFilter(CampaignId, AnnotationRequestId, SceneId);
        var limit = report.Whole(LimitName, Limit, 1, MaxLimit) ?? ListLimit.Default;
        return tasks
            .Where(task => ids.Fits(task.Ids.CampaignId, task.Ids.AnnotationRequestId, task.Ids.SceneId))
            .OrderBy(task => task.Ids.CampaignId, StringComparer.Ordinal)
            .ThenBy(task => task.Ids.AnnotationRequestId, StringComparer.Ordinal)
            .ThenBy(task => task.Ids.SceneId, StringComparer.Ordinal)
            .Take((int)limit);
    }
}
