using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Scenarios.Format;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Worlds;

/// <summary>A whole world file: campaigns, their annotation requests, and the scenes of these.</summary>
internal static class WorldFormat
{
    public const string Campaigns = "campaigns";
    public const string AnnotationRequests = "annotationRequests";
    public const string Scenes = "scenes";
    public const string Id = "id";
    public const string Name = "name";
    public const string Scenario = "scenario";

    private static readonly Kind<string> IdKind = new(
        () => new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = GetTaskRequestReader.MaxIdBytes }, TryReadId);

    private static readonly Kind<string> NameKind = new(
        () => new JsonObject { ["type"] = "string", ["maxLength"] = WorldLimits.NameLength }, TryReadName);

    private static readonly ImmutableArray<FormatKey<WorldDraft>> Common =
    [
        FormatKey.Of<WorldDraft, string>(Id, "As a request names it.", IdKind, (draft, id) => draft.Id = id) with { IsRequired = true },
        FormatKey.Of<WorldDraft, string>(Name, "For people.", NameKind, (draft, name) => draft.Name = name),
    ];

    public static MapFormat<WorldDraft> Scene { get; } = new(
        "a scene",
        [.. Common, FormatKey.Of<WorldDraft, string>(Scenario, "The scenario that it plays; without one it plays the session's.", TextKind.Name, (draft, name) => draft.Scenario = name)],
        []);

    public static MapFormat<WorldDraft> AnnotationRequest { get; } =
        new("an annotation request", [.. Common, ListOf(Scenes, "The scenes that belong to it.", Scene)], []);

    public static MapFormat<WorldDraft> Campaign { get; } =
        new("a campaign", [.. Common, ListOf(AnnotationRequests, "The annotation requests that belong to it.", AnnotationRequest)], []);

    public static MapFormat<WorldDraft> Root { get; } =
        new("a world", [ListOf(Campaigns, "All campaigns that exist.", Campaign) with { IsRequired = true }, SchemaText.KeyOf<WorldDraft>()], []);

    private static FormatKey<WorldDraft> ListOf(string name, string description, MapFormat<WorldDraft> item) => new(
        name,
        description,
        () => new JsonObject { ["type"] = "array", ["items"] = item.Schema() },
        (draft, node, issues) => ReadList(name, item, draft, node, issues));

    private static void ReadList(string name, MapFormat<WorldDraft> format, WorldDraft draft, YamlNode node, IssueList issues)
    {
        if (node is not YamlList list)
        {
            issues.Error(node.At, WorldErrors.NotAList(name, node.Shape));
            return;
        }

        foreach (var item in list.Items)
        {
            if (item is YamlMap map)
            {
                var part = new WorldDraft();
                part.Keys = format.Read(map, part, issues);
                draft.Parts.Add(part);
            }
            else if (item is not YamlRefused)
            {
                issues.Error(item.At, WorldErrors.ItemIsNoMapping(format.Place, item.Shape));
            }
        }
    }

    private static bool TryReadId(YamlNode node, string what, IssueList issues, out string id)
    {
        if (!TextKind.TryRead(node, what, issues, out id))
        {
            return false;
        }

        if (id.Length == 0)
        {
            issues.Error(node.At, WorldErrors.EmptyId());
        }
        else if (Encoding.UTF8.GetByteCount(id) is var bytes && bytes > GetTaskRequestReader.MaxIdBytes)
        {
            issues.Error(node.At, ScenarioErrors.IdTooLong(what, bytes));
        }

        return id.Length > 0;
    }

    private static bool TryReadName(YamlNode node, string what, IssueList issues, out string name)
    {
        if (!TextKind.TryRead(node, what, issues, out name))
        {
            return false;
        }

        if (name.Length > WorldLimits.NameLength)
        {
            issues.Error(node.At, ScenarioErrors.TextTooLong(name.Length, WorldLimits.NameLength));
        }

        return true;
    }
}

/// <summary>A world, a campaign, an annotation request or a scene while its keys are read.</summary>
internal sealed class WorldDraft
{
    public string? Id { get; set; }

    public string Name { get; set; } = "";

    public string? Scenario { get; set; }

    /// <summary>What belongs to it.</summary>
    public List<WorldDraft> Parts { get; } = [];

    /// <summary>Where its keys stand.</summary>
    public MapReading? Keys { get; set; }

    public Position At(string key) => Keys?.Find(key)?.Value.At ?? Keys?.At ?? new Position(1, 1);
}
