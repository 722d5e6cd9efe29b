using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Rosetta.GetTask;
using Rosetta.Testing.Worlds;

namespace Rosetta.MockServer.Admin.Queries;

/// <summary>Which scenes of the world to list; what is left out does not restrict.</summary>
internal sealed record WorldParameters
{
    private const string LimitName = "limit";
    private const string SkipName = "skip";

    public static readonly string[] Names = [WireNames.CampaignId, WireNames.AnnotationRequestId, WireNames.SceneId, LimitName, SkipName];

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

    [Description("So many are passed over; 0 if left out.")]
    [FromQuery(Name = SkipName)]
    public string? Skip { get; init; }

    public IEnumerable<WorldRow> Select(World world, QueryReport report)
    {
        var ids = new IdFilter(CampaignId, AnnotationRequestId, SceneId);
        var limit = report.Whole(LimitName, Limit, 1, TaskParameters.MaxLimit) ?? ListLimit.Default;
        var skip = report.Whole(SkipName, Skip, 0, TaskParameters.MaxLimit) ?? 0;
        return world.Rows
            .Where(row => ids.Fits(row.Campaign.Id, row.AnnotationRequest.Id, row.Scene.Id))
            .Skip((int)skip)
            .Take((int)limit);
    }
}
