namespace Rosetta.GetTask;

/// <summary>
/// The three ids of the specification's request block. It calls them <c>default</c>; they are examples, known to every
/// fake out of the box.
/// </summary>
public static class SampleIds
{
    /// <summary>The campaign's.</summary>
    public const string CampaignId = "a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e";

    /// <summary>The annotation request's.</summary>
    public const string AnnotationRequestId = "f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f";

    /// <summary>The scene's.</summary>
    public const string SceneId = "d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f";
}
