using System.Text;
using Rosetta.GetTask;

namespace Rosetta.MockServer.Recording;

/// <summary>The three ids that make a task.</summary>
internal sealed record TaskIds(string CampaignId, string AnnotationRequestId, string SceneId)
{
    public byte[] CampaignIdUtf8 => Encoding.UTF8.GetBytes(CampaignId);

    public byte[] AnnotationRequestIdUtf8 => Encoding.UTF8.GetBytes(AnnotationRequestId);

    public byte[] SceneIdUtf8 => Encoding.UTF8.GetBytes(SceneId);

    /// <summary>Those of a request.</summary>
    public static TaskIds Of(GetTaskRequestUtf8 request) =>
        new(Encoding.UTF8.GetString(request.CampaignId), Encoding.UTF8.GetString(request.AnnotationRequestId), Encoding.UTF8.GetString(request.SceneId));
}
