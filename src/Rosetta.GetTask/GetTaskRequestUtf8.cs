using System.Text;

namespace Rosetta.GetTask;

/// <summary>
/// The three ids of a request as the bytes that came, so that a poll for a known task allocates no strings.
/// Lives no longer than the buffer it was read from.
/// </summary>
public readonly ref struct GetTaskRequestUtf8(ReadOnlySpan<byte> campaignId, ReadOnlySpan<byte> annotationRequestId, ReadOnlySpan<byte> sceneId)
{
    /// <summary>The unescaped id; empty if it was missing and the rules let that through.</summary>
    public ReadOnlySpan<byte> CampaignId { get; } = campaignId;

    /// <inheritdoc cref="CampaignId"/>
    public ReadOnlySpan<byte> AnnotationRequestId { get; } = annotationRequestId;

    /// <inheritdoc cref="CampaignId"/>
    public ReadOnlySpan<byte> SceneId { get; } = sceneId;

    /// <summary>The same as strings.</summary>
    public GetTaskRequest ToRequest() => new(
        Encoding.UTF8.GetString(CampaignId),
        Encoding.UTF8.GetString(AnnotationRequestId),
        Encoding.UTF8.GetString(SceneId));
}
