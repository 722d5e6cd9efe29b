using System.Collections.Immutable;
using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Worlds;

namespace Rosetta.MockServer.Console.Worlds;

/// <summary>Three ids that a world does not have together, and what they are answered.</summary>
/// <param name="Ids">The ids.</param>
/// <param name="Answer">What answers, and why.</param>
internal sealed record WorldExample(GetTaskRequest Ids, MagicId Answer)
{
    private const string Unknown = "no-such-id";

    /// <summary>One for each way in which ids can be wrong, as far as the world has one; in the order in which they are looked up.</summary>
    public static ImmutableArray<WorldExample> Of(World world)
    {
        var sample = GetTaskRequest.Sample;
        var known = world.Rows.Select(row => new GetTaskRequest(row.Campaign.Id, row.AnnotationRequest.Id, row.Scene.Id)).FirstOrDefault() ?? sample;
        GetTaskRequest[] tries =
        [
            known with { CampaignId = Unknown },
            known with { AnnotationRequestId = Unknown },
            known with { AnnotationRequestId = sample.AnnotationRequestId },
            known with { SceneId = Unknown },
            known with { SceneId = sample.SceneId },
        ];
        return [.. from ids in tries let place = Find(world, ids) where place != WorldPlace.Known select new WorldExample(ids, UnknownIds.Of(place))];
    }

    private static WorldPlace Find(World world, GetTaskRequest ids) => world.Find(
        new GetTaskRequestUtf8(Encoding.UTF8.GetBytes(ids.CampaignId), Encoding.UTF8.GetBytes(ids.AnnotationRequestId), Encoding.UTF8.GetBytes(ids.SceneId)),
        out _);
}
