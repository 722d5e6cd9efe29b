using System.Collections.Immutable;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Worlds;

/// <summary>Reads world files: YAML, and so JSON too.</summary>
public static class WorldReader
{
    private static readonly YamlFileKind Kind = new(WorldLimits.FileBytes, WorldErrors.TooLarge, WorldErrors.Empty, WorldErrors.NotAMapping);

    /// <summary>
    /// Reads one file. Never throws, whatever the text; says everything that is wrong at once, but for a text that is not YAML,
    /// where nothing after the first error can be understood.
    /// </summary>
    /// <param name="text">The file's content.</param>
    /// <param name="source">What errors call the file.</param>
    /// <param name="scenarios">The names that a scene may play; none if that is not to be checked.</param>
    public static WorldReading Read(string text, string source, IReadOnlyCollection<string>? scenarios = null) =>
        Read(text, source, scenarios, new IssueList(source));

    /// <summary>The file as YAML; what is not a mapping, or is not YAML, is among the issues.</summary>
    internal static YamlNode? ReadTree(string text, IssueList issues) => YamlFile.ReadTree(text, Kind, issues);

    /// <inheritdoc cref="Read(string, string, IReadOnlyCollection{string}?)"/>
    internal static WorldReading Read(string text, string source, IReadOnlyCollection<string>? scenarios, IssueList issues)
    {
        var draft = new WorldDraft();
        if (ReadTree(text, issues) is YamlMap map)
        {
            WorldFormat.Root.Read(map, draft, issues);
            RefuseRepeated(draft, issues);
            RefuseUnknownScenarios(draft, scenarios, issues);
        }

        return new WorldReading(issues.HasErrors ? null : Finish(draft, source), issues.InOrder());
    }

    // An annotation request belongs to one campaign. A scene may be annotated for several requests, but once for each.
    private static void RefuseRepeated(WorldDraft world, IssueList issues)
    {
        RefuseRepeated(world.Parts, WorldFormat.Campaign.Place, issues);
        RefuseRepeated(world.Parts.SelectMany(campaign => campaign.Parts), WorldFormat.AnnotationRequest.Place, issues);
        foreach (var request in world.Parts.SelectMany(campaign => campaign.Parts))
        {
            RefuseRepeated(request.Parts, WorldFormat.Scene.Place, issues);
        }
    }

    private static void RefuseRepeated(IEnumerable<WorldDraft> drafts, string place, IssueList issues)
    {
        var first = new Dictionary<string, WorldDraft>(StringComparer.Ordinal);
        foreach (var draft in drafts.Where(draft => draft.Id is not null))
        {
            if (!first.TryAdd(draft.Id!, draft))
            {
                issues.Error(draft.At(WorldFormat.Id), WorldErrors.RepeatedId(place, draft.Id!, first[draft.Id!].At(WorldFormat.Id).Line));
            }
        }
    }

    private static void RefuseUnknownScenarios(WorldDraft world, IReadOnlyCollection<string>? scenarios, IssueList issues)
    {
        if (scenarios is null)
        {
            return;
        }

        var known = scenarios.ToHashSet(StringComparer.Ordinal);
        var scenes = world.Parts.SelectMany(campaign => campaign.Parts).SelectMany(request => request.Parts);
        foreach (var scene in scenes.Where(scene => scene.Scenario is not null && !known.Contains(scene.Scenario)).TakeWhile(_ => !issues.IsFull))
        {
            issues.Error(scene.At(WorldFormat.Scenario), WorldErrors.UnknownScenario(scene.Scenario!, scenarios));
        }
    }

    private static World Finish(WorldDraft world, string source) => new(
        [.. world.Parts.Select(campaign => new WorldCampaign(campaign.Id!, campaign.Name, Requests(campaign)))],
        source);

    private static ImmutableArray<WorldAnnotationRequest> Requests(WorldDraft campaign) =>
        [.. campaign.Parts.Select(request => new WorldAnnotationRequest(request.Id!, request.Name, Scenes(request)))];

    private static ImmutableArray<WorldScene> Scenes(WorldDraft request) =>
        [.. request.Parts.Select(scene => new WorldScene(scene.Id!, scene.Name, scene.Scenario))];
}
