namespace Rosetta.MockServer.Admin.Queries;

/// <summary>Ids that a query asks for; what is left out does not restrict.</summary>
internal readonly record struct IdFilter(string? CampaignId, string? AnnotationRequestId, string? SceneId)
{
    public bool Fits(string campaignId, string annotationRequestId, string sceneId) =>
        (CampaignId ?? campaignId) == campaignId
        && (AnnotationRequestId ?? annotationRequestId) == annotationRequestId
        && (SceneId ?? sceneId) == sceneId;
}
