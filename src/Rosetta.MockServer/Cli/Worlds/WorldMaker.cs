using System.Collections.Immutable;
using System.Globalization;
using Bogus;
using Rosetta.Testing.Worlds;

namespace Rosetta.MockServer.Cli.Worlds;

/// <summary>Makes up a world; the same one for the same numbers.</summary>
internal sealed class WorldMaker
{
    /// <summary>Annotation requests of a campaign at most.</summary>
    public const int MostRequests = 4;

    // Of ten scenes so many play a story of their own; the others play the session's.
    private const float WithStory = 0.4f;

    private static readonly string[] Drives = ["night drive", "rush hour", "highway", "old town", "rain", "snow", "parking", "construction sites", "roundabouts", "tunnels"];
    private static readonly string[] Jobs = ["3D boxes", "2D boxes", "lane markings", "traffic lights", "semantic segmentation", "free space", "traffic signs", "tracking"];

    /// <summary>What a scene may play: shipped stories of ordinary tasks, no faults and no violations.</summary>
    internal static readonly string[] Stories =
    [
        "happy-path", "happy-path-timed", "bounced-review", "created-late", "creation-failed", "qc-sends-back", "stuck-in-annotation",
        "status-created", "status-waiting-for-annotation", "status-annotating", "status-annotated", "status-waiting-for-review", "status-reviewing",
        "status-waiting-for-qc", "status-in-qc", "status-qc-completed", "status-approved",
    ];

    private readonly Randomizer _random;
    private readonly Faker _faker;

    private WorldMaker(int seed)
    {
        _random = new Randomizer(seed);
        _faker = new Faker { Random = _random };
    }

    public static World Make(NewWorld told)
    {
        var maker = new WorldMaker(told.Seed);
        var requests = Enumerable.Range(0, told.Campaigns).Select(_ => maker._random.Int(1, MostRequests)).ToArray();
        var scenes = maker.Spread(told.Scenes, requests.Sum());
        var next = 0;
        return new World([.. requests.Select(count => maker.Campaign([.. scenes.Skip(next).Take(count)], ref next))]);
    }

    /// <summary>So many things over so many places: each gets one as long as there are enough, the rest fall where they fall.</summary>
    private int[] Spread(int things, int places)
    {
        var counts = new int[places];
        for (var i = 0; i < things; i++)
        {
            counts[i < places ? i : _random.Int(0, places - 1)]++;
        }

        return counts;
    }

    private WorldCampaign Campaign(int[] scenes, ref int next)
    {
        next += scenes.Length;
        var city = _faker.Address.City();
        var name = $"{city}, {_random.ArrayElement(Drives)}";
        return new WorldCampaign(Id(), name, [.. scenes.Select(count => AnnotationRequest(city, count))]);
    }

    private WorldAnnotationRequest AnnotationRequest(string city, int scenes) =>
        new(Id(), $"{city}: {_random.ArrayElement(Jobs)}", [.. Enumerable.Range(1, scenes).Select(number => Scene(city, number))]);

    private WorldScene Scene(string city, int number) => new(
        Id(),
        string.Create(CultureInfo.InvariantCulture, $"{city}, {_faker.Address.StreetName()}, clip {number}"),
        _random.Bool(WithStory) ? _random.ArrayElement(Stories) : null);

    /// <summary>A random UUID, version 4.</summary>
    private string Id()
    {
        var bytes = _random.Bytes(16);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
