using Rosetta.GetTask;
using Rosetta.Testing.Worlds;

namespace Rosetta.MockServer.Console.Worlds;

/// <summary>A world as lines: each campaign, under it its annotation requests, under these their scenes.</summary>
internal static class WorldOutline
{
    /// <summary>The lines in the order of the file.</summary>
    /// <param name="world">The world.</param>
    /// <param name="search">Part of an id, a name or a scenario. What fits is shown with all that belongs to it and all that it belongs to.</param>
    public static List<WorldLine> Of(World world, string search)
    {
        var lines = new List<WorldLine>();
        foreach (var campaign in world.Campaigns)
        {
            var head = new WorldLine(WireNames.CampaignId, 0, campaign.Id, campaign.Name, Count(campaign.AnnotationRequests.Length, "annotation request"));
            var parts = campaign.AnnotationRequests.SelectMany(request => Of(campaign, request, Fits(head, search) ? "" : search)).ToList();
            if (parts.Count > 0 || Fits(head, search))
            {
                lines.Add(head);
                lines.AddRange(parts);
            }
        }

        return lines;
    }

    /// <summary>How much there is of each kind.</summary>
    public static string Count(World world) =>
        $"{Count(world.Campaigns.Length, "campaign")}, {Count(world.AnnotationRequestCount, "annotation request")}, {Count(world.SceneCount, "scene")}";

    private static IEnumerable<WorldLine> Of(WorldCampaign campaign, WorldAnnotationRequest request, string search)
    {
        var head = new WorldLine(WireNames.AnnotationRequestId, 1, request.Id, request.Name, Count(request.Scenes.Length, "scene"));
        var scenes = request.Scenes
            .Select(scene => new WorldLine(
                WireNames.SceneId,
                2,
                scene.Id,
                scene.Name,
                scene.Scenario is { } story ? $"plays {story}" : "plays the session's story",
                new GetTaskRequest(campaign.Id, request.Id, scene.Id)))
            .Where(line => Fits(head, search) || Fits(line, search))
            .ToList();
        return scenes.Count > 0 || Fits(head, search) ? scenes.Prepend(head) : [];
    }

    private static bool Fits(WorldLine line, string search) =>
        line.Id.Contains(search, StringComparison.OrdinalIgnoreCase)
        || line.Name.Contains(search, StringComparison.OrdinalIgnoreCase)
        || (line.Ids is not null && line.Note.Contains(search, StringComparison.OrdinalIgnoreCase));

    private static string Count(int number, string what) => FormattableString.Invariant($"{number} {what}{(number == 1 ? "" : "s")}");
}
