namespace Rosetta.GetTask;

/// <summary>The body of a Get Task request, from the specification's "request" block.</summary>
/// <param name="CampaignId">Helix Campaign ID.</param>
/// <param name="AnnotationRequestId">Helix Annotation Request ID.</param>
/// <param name="SceneId">Helix Scene ID; the task's id at Rosetta aligns with it.</param>
public sealed record GetTaskRequest(string CampaignId, string AnnotationRequestId, string SceneId)
{
    /// <summary>The request of the specification's sample.</summary>
    public static GetTaskRequest Sample { get; } = new(SampleIds.CampaignId, SampleIds.AnnotationRequestId, SampleIds.SceneId);
}
