namespace Rosetta.GetTask;

/// <summary>Every name that stands on the wire: the path, the request's fields, the envelope's fields.</summary>
public static class WireNames
{
    public const string Path = "/task/get";
    public const string Method = "POST";
    public const string MediaType = "application/json";

    public const string CampaignId = "campaignId";
    public const string AnnotationRequestId = "annotationRequestId";
    public const string SceneId = "sceneId";

    public const string Code = "code";
    public const string Message = "message";
    public const string Data = "data";
    public const string ViewUrl = "viewUrl";
    public const string Status = "status";
    public const string Date = "date";
    public const string RequestId = "requestId";
    public const string Success = "success";
}
