namespace RosettaService;

/// <summary>The three ids of a request.</summary>
public sealed record TaskIds(string CampaignId, string AnnotationRequestId, string SceneId);
