using Rosetta.Testing.Worlds;

namespace Rosetta.MockServer.Admin.Documents;

/// <summary>What exists.</summary>
/// <param name="Source">The world file; none if no world is loaded, and every id is known.</param>
/// <param name="Campaigns">How many campaigns there are.</param>
/// <param name="AnnotationRequests">How many annotation requests there are.</param>
/// <param name="Scenes">How many scenes there are, one for each annotation request that has it.</param>
/// <param name="Rows">The scenes that were asked for, in the order of the file.</param>
internal sealed record WorldDocument(string? Source, int Campaigns, int AnnotationRequests, int Scenes, WorldRowDocument[] Rows)
{
    public static WorldDocument Of(World world, IEnumerable<WorldRow> rows) =>
        new(world.Source, world.Campaigns.Length, world.AnnotationRequestCount, world.SceneCount, [.. rows.Select(WorldRowDocument.Of)]);
}

/// <summary>A scene, and what it belongs to.</summary>
/// <param name="CampaignId">As a request names it.</param>
/// <param name="CampaignName">For people; empty if it has none.</param>
/// <param name="AnnotationRequestId">As a request names it.</param>
/// <param name="AnnotationRequestName">For people; empty if it has none.</param>
/// <param name="SceneId">As a request names it.</param>
/// <param name="SceneName">For people; empty if it has none.</param>
/// <param name="Scenario">What it plays; none for the session's default.</param>
internal sealed record WorldRowDocument(
    string CampaignId, string CampaignName, string AnnotationRequestId, string AnnotationRequestName, string SceneId, string SceneName, string? Scenario)
{
    public static WorldRowDocument Of(WorldRow row) => new(
        row.Campaign.Id, row.Campaign.Name, row.AnnotationRequest.Id, row.AnnotationRequest.Name, row.Scene.Id, row.Scene.Name, row.Scene.Scenario);
}
