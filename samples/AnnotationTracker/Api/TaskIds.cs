namespace AnnotationTracker.Api;

/// <summary>The three ids that name a task. Rosetta compares them to the letter: they go out as they came in.</summary>
public sealed record TaskIds(string CampaignId, string AnnotationRequestId, string SceneId);
