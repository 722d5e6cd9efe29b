using System.Collections.Immutable;

namespace Rosetta.GetTask;

/// <summary>One field of the specification's "request" block.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Description">The specification's own text, to the letter.</param>
/// <param name="Sample">What the specification calls its <c>default</c>: an example.</param>
public sealed record RequestFieldInfo(string Name, string Description, string Sample);

/// <summary>The specification's "request" block; each field is a string.</summary>
public static class RequestFieldCatalogue
{
    /// <summary>All three, in the specification's order.</summary>
    public static ImmutableArray<RequestFieldInfo> All { get; } =
    [
        new(WireNames.CampaignId, "Helix Campaign ID", SampleIds.CampaignId),
        new(WireNames.AnnotationRequestId, "Helix Annotation Request ID", SampleIds.AnnotationRequestId),
        new(WireNames.SceneId, "Helix Scene ID, RS taskId will align with the sceneId.", SampleIds.SceneId),
    ];
}
