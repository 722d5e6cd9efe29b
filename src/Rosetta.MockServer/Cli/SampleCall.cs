using Rosetta.GetTask;

namespace Rosetta.MockServer.Cli;

/// <summary>A request with the specification's own ids.</summary>
internal static class SampleCall
{
    /// <summary>The body as people would write it on a command line.</summary>
    public static string Body(string sceneId = SampleIds.SceneId) =>
        $$"""{"{{WireNames.CampaignId}}":"{{SampleIds.CampaignId}}","{{WireNames.AnnotationRequestId}}":"{{SampleIds.AnnotationRequestId}}","{{WireNames.SceneId}}":"{{sceneId}}"}""";
}
