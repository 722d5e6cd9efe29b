using System.Buffers;
using System.Collections.Immutable;
using Rosetta.GetTask;

namespace Rosetta.Testing.Worlds;

/// <summary>A world as a table, to seed one's own database: CSV as RFC 4180 has it.</summary>
/// <param name="Name">What it is a table of; a file's name without its ending.</param>
/// <param name="Columns">Their names, which the first line holds.</param>
/// <param name="Read">The rows of a world, in the order of its file.</param>
public sealed record WorldTable(string Name, ImmutableArray<string> Columns, Func<World, IEnumerable<ImmutableArray<string>>> Read)
{
    /// <summary>The media type of CSV.</summary>
    public const string MediaType = "text/csv";

    private const string CampaignName = "campaignName";
    private const string AnnotationRequestName = "annotationRequestName";
    private const string SceneName = "sceneName";
    private const string Scenario = "scenario";
    private const string LineEnd = "\r\n";

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>A row a scene, with everything that it belongs to.</summary>
    public static WorldTable Whole { get; } = new(
        "world",
        [WireNames.CampaignId, CampaignName, WireNames.AnnotationRequestId, AnnotationRequestName, WireNames.SceneId, SceneName, Scenario],
        world => world.Rows.Select(row => ImmutableArray.Create(
            row.Campaign.Id, row.Campaign.Name, row.AnnotationRequest.Id, row.AnnotationRequest.Name, row.Scene.Id, row.Scene.Name, row.Scene.Scenario ?? "")));

    /// <summary>A table for each kind of thing, each row with the ids that it belongs to.</summary>
    public static ImmutableArray<WorldTable> ByKind { get; } =
    [
        new("campaigns", [WireNames.CampaignId, CampaignName], world => world.Campaigns.Select(campaign => ImmutableArray.Create(campaign.Id, campaign.Name))),
        new("annotation-requests", [WireNames.AnnotationRequestId, WireNames.CampaignId, AnnotationRequestName], world =>
            from campaign in world.Campaigns
            from request in campaign.AnnotationRequests
            select ImmutableArray.Create(request.Id, campaign.Id, request.Name)),
        new("scenes", [WireNames.SceneId, WireNames.AnnotationRequestId, SceneName, Scenario], world =>
            world.Rows.Select(row => ImmutableArray.Create(row.Scene.Id, row.AnnotationRequest.Id, row.Scene.Name, row.Scene.Scenario ?? ""))),
    ];

    /// <summary>Writes the table of a world.</summary>
    public void Write(TextWriter output, World world)
    {
        WriteLine(output, Columns);
        foreach (var row in Read(world))
        {
            WriteLine(output, row);
        }
    }

    private static void WriteLine(TextWriter output, ImmutableArray<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                output.Write(',');
            }

            output.Write(Cell(cells[i]));
        }

        output.Write(LineEnd);
    }

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(NeedQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
