namespace Rosetta.GetTask;

/// <summary>Every name that stands on the wire: the path, the request's fields, the envelope's fields.</summary>
public static class WireNames
{
    /// <summary>The only path of the API.</summary>
    public const string Path = "/task/get";

    /// <summary>The HTTP method, whatever the title says.</summary>
    public const string Method = "POST";

    /// <summary>Of requests and answers.</summary>
    public const string MediaType = "application/json";

    /// <summary>The request's first field.</summary>
    public const string CampaignId = "campaignId";

    /// <summary>The request's second field.</summary>
    public const string AnnotationRequestId = "annotationRequestId";

    /// <summary>The request's third field.</summary>
    public const string SceneId = "sceneId";

    /// <summary>What came of it, as a number.</summary>
    public const string Code = "code";

    /// <summary>The same in words.</summary>
    public const string Message = "message";

    /// <summary>The task; null in an error.</summary>
    public const string Data = "data";

    /// <summary>In the data: where a person looks at the task.</summary>
    public const string ViewUrl = "viewUrl";

    /// <summary>In the data: where the task stands.</summary>
    public const string Status = "status";

    /// <summary>When it was answered.</summary>
    public const string Date = "date";

    /// <summary>The answer's own id.</summary>
    public const string RequestId = "requestId";

    /// <summary>Whether the code is that of success.</summary>
    public const string Success = "success";
}
