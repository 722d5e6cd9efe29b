using System.Collections.Immutable;
using System.Text;
using Rosetta.GetTask;

namespace Rosetta.Testing.Scenarios;

/// <summary>One combination of patterns, a field each; null claims any value of the field.</summary>
internal sealed record IdClaim(IdPattern? CampaignId, IdPattern? AnnotationRequestId, IdPattern? SceneId)
{
    public IdShape Shape => new(PartOf(CampaignId), PartOf(AnnotationRequestId), PartOf(SceneId));

    /// <summary>The key in the claim's own shape.</summary>
    public UInt128 Key => KeyIn(Shape)!.Value;

    /// <summary>All combinations of a <c>when</c>.</summary>
    public static IEnumerable<IdClaim> Of(When when) =>
        from campaign in OrAny(when.CampaignId)
        from annotationRequest in OrAny(when.AnnotationRequestId)
        from scene in OrAny(when.SceneId)
        select new IdClaim(campaign, annotationRequest, scene);

    /// <summary>The id, or its beginning, as requests have it; empty for any.</summary>
    public static byte[] BytesOf(IdPattern? pattern) => Encoding.UTF8.GetBytes(pattern?.Value ?? "");

    /// <summary>The key of this claim in a shape; none if an exact id is shorter than what the shape looks at.</summary>
    public UInt128? KeyIn(IdShape shape)
    {
        var request = new GetTaskRequestUtf8(BytesOf(CampaignId), BytesOf(AnnotationRequestId), BytesOf(SceneId));
        return shape.TryKey(request, out var key) ? key : null;
    }

    /// <summary>What both claim, if they overlap: the more exact pattern of each field.</summary>
    public IdClaim And(IdClaim other) => new(
        MoreExact(CampaignId, other.CampaignId),
        MoreExact(AnnotationRequestId, other.AnnotationRequestId),
        MoreExact(SceneId, other.SceneId));

    public override string ToString()
    {
        (string Name, IdPattern? Pattern)[] all =
            [(WireNames.CampaignId, CampaignId), (WireNames.AnnotationRequestId, AnnotationRequestId), (WireNames.SceneId, SceneId)];
        var fields = all.Where(field => field.Pattern is not null).Select(field => $"{field.Name} '{field.Pattern}'");
        return string.Join(", ", fields.DefaultIfEmpty("all ids"));
    }

    private static IEnumerable<IdPattern?> OrAny(ImmutableArray<IdPattern> alternatives) =>
        alternatives.IsDefaultOrEmpty ? [null] : alternatives.Distinct().Select(pattern => (IdPattern?)pattern);

    private static IdPattern? MoreExact(IdPattern? one, IdPattern? other) => PartOf(one).Bytes >= PartOf(other).Bytes ? one : other;

    private static IdPart PartOf(IdPattern? pattern) => pattern switch
    {
        null => IdPart.Nothing,
        { IsPrefix: true, Value: var value } => IdPart.Prefix(Encoding.UTF8.GetByteCount(value)),
        _ => IdPart.Whole,
    };
}
