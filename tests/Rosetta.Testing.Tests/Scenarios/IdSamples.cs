using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Scenarios;

/// <summary>Claims and requests in few letters.</summary>
internal static class IdSamples
{
    public static IdRequest Request(string campaign, string annotationRequest, string scene) => new(campaign, annotationRequest, scene);

    public static When When(string? campaign = null, string? annotationRequest = null, string? scene = null) => new()
    {
        CampaignId = campaign is null ? [] : [IdPattern.Parse(campaign)],
        AnnotationRequestId = annotationRequest is null ? [] : [IdPattern.Parse(annotationRequest)],
        SceneId = scene is null ? [] : [IdPattern.Parse(scene)],
    };

    public static KeyValuePair<When, string>[] Claims(params (string Owner, When When)[] claims) =>
        [.. claims.Select(claim => KeyValuePair.Create(claim.When, claim.Owner))];
}

/// <summary>Three ids that outlive a stack frame.</summary>
internal sealed record IdRequest(string Campaign, string AnnotationRequest, string Scene)
{
    private readonly byte[] _campaign = Encoding.UTF8.GetBytes(Campaign);
    private readonly byte[] _annotationRequest = Encoding.UTF8.GetBytes(AnnotationRequest);
    private readonly byte[] _scene = Encoding.UTF8.GetBytes(Scene);

    public GetTaskRequestUtf8 Utf8 => new(_campaign, _annotationRequest, _scene);
}
