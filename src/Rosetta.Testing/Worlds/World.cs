using System.Collections.Immutable;
using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Worlds;

/// <summary>
/// Which campaigns, annotation requests and scenes exist, and which belongs to which. Immutable, and shared by all sessions. The
/// three ids of the specification's samples are in every world, together, whether its file names them or not.
/// </summary>
public sealed class World
{
    private readonly HashSet<UInt128> _campaigns = [];
    private readonly HashSet<UInt128> _annotationRequests = [];
    private readonly HashSet<UInt128> _annotationRequestsAnywhere = [];
    private readonly Dictionary<UInt128, string?> _scenes = [];
    private readonly HashSet<UInt128> _scenesAnywhere = [];

    /// <param name="campaigns">With all that belongs to them; of two that say the same, the first counts.</param>
    /// <param name="source">Where it was read from; none for a world made in code.</param>
    public World(ImmutableArray<WorldCampaign> campaigns, string? source = null)
    {
        Campaigns = campaigns;
        Source = source;
        foreach (var campaign in campaigns)
        {
            Add(campaign);
        }

        Add(new WorldCampaign(
            SampleIds.CampaignId,
            "",
            [new WorldAnnotationRequest(SampleIds.AnnotationRequestId, "", [new WorldScene(SampleIds.SceneId, "", null)])]));
    }

    /// <summary>In the order of the file, without the ids of the samples unless the file names them.</summary>
    public ImmutableArray<WorldCampaign> Campaigns { get; }

    /// <summary>Where it was read from, as errors name it; none for a world made in code.</summary>
    public string? Source { get; }

    /// <summary>How many annotation requests <see cref="Campaigns"/> have.</summary>
    public int AnnotationRequestCount => Campaigns.Sum(campaign => campaign.AnnotationRequests.Length);

    /// <summary>How many scenes the annotation requests of <see cref="Campaigns"/> have.</summary>
    public int SceneCount => Campaigns.Sum(campaign => campaign.AnnotationRequests.Sum(request => request.Scenes.Length));

    /// <summary>All scenes, each with what it belongs to, in the order of the file.</summary>
    public IEnumerable<WorldRow> Rows =>
        from campaign in Campaigns
        from request in campaign.AnnotationRequests
        from scene in request.Scenes
        select new WorldRow(campaign, request, scene);

    /// <summary>Looks three ids up.</summary>
    /// <param name="request">The ids.</param>
    /// <param name="scenario">What the scene plays, if it is known and has something of its own to play.</param>
    internal WorldPlace Find(GetTaskRequestUtf8 request, out string? scenario)
    {
        scenario = null;
        if (!_campaigns.Contains(IdHash.Of(request.CampaignId, default, default)))
        {
            return WorldPlace.NoCampaign;
        }

        if (!_annotationRequests.Contains(IdHash.Of(request.CampaignId, request.AnnotationRequestId, default)))
        {
            return _annotationRequestsAnywhere.Contains(IdHash.Of(default, request.AnnotationRequestId, default))
                ? WorldPlace.OtherCampaign
                : WorldPlace.NoAnnotationRequest;
        }

        if (!_scenes.TryGetValue(IdHash.Of(request.CampaignId, request.AnnotationRequestId, request.SceneId), out scenario))
        {
            return _scenesAnywhere.Contains(IdHash.Of(default, default, request.SceneId)) ? WorldPlace.OtherAnnotationRequest : WorldPlace.NoScene;
        }

        return WorldPlace.Known;
    }

    private void Add(WorldCampaign campaign)
    {
        var campaignId = Encoding.UTF8.GetBytes(campaign.Id);
        _campaigns.Add(IdHash.Of(campaignId, default, default));
        foreach (var request in campaign.AnnotationRequests)
        {
            var requestId = Encoding.UTF8.GetBytes(request.Id);
            _annotationRequests.Add(IdHash.Of(campaignId, requestId, default));
            _annotationRequestsAnywhere.Add(IdHash.Of(default, requestId, default));
            foreach (var scene in request.Scenes)
            {
                var sceneId = Encoding.UTF8.GetBytes(scene.Id);
                _scenes.TryAdd(IdHash.Of(campaignId, requestId, sceneId), scene.Scenario);
                _scenesAnywhere.Add(IdHash.Of(default, default, sceneId));
            }
        }
    }
}
