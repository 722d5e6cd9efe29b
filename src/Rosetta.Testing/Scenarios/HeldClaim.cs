using Rosetta.GetTask;

namespace Rosetta.Testing.Scenarios;

/// <summary>A claim and whose it is, made ready to be held against thousands of others.</summary>
internal sealed class HeldClaim<TOwner>(IdClaim claim, TOwner owner, int order)
    where TOwner : class
{
    private readonly byte[] _campaign = IdClaim.BytesOf(claim.CampaignId);
    private readonly byte[] _annotationRequest = IdClaim.BytesOf(claim.AnnotationRequestId);
    private readonly byte[] _scene = IdClaim.BytesOf(claim.SceneId);

    public IdClaim Claim { get; } = claim;

    public TOwner Owner { get; } = owner;

    /// <summary>The owner's place among all.</summary>
    public int Order { get; } = order;

    public IdShape Shape { get; } = claim.Shape;

    /// <inheritdoc cref="IdClaim.KeyIn"/>
    public UInt128? KeyIn(IdShape shape) =>
        shape.TryKey(new GetTaskRequestUtf8(_campaign, _annotationRequest, _scene), out var key) ? key : null;

    /// <summary>Whether two claims have the same key in a shape.</summary>
    public bool Meets(HeldClaim<TOwner> other, IdShape shape) =>
        shape.Campaign.IsSame(_campaign, other._campaign)
        && shape.AnnotationRequest.IsSame(_annotationRequest, other._annotationRequest)
        && shape.Scene.IsSame(_scene, other._scene);
}
