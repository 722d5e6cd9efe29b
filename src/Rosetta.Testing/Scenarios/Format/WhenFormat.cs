using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary><c>when</c>: which requests the scenario claims.</summary>
internal static class WhenFormat
{
    private static readonly Kind<ImmutableArray<IdPattern>> Ids = new(IdsSchema, TryReadIds);

    private static readonly MapFormat<Draft> Format = new(
        "'when'",
        [
            FormatKey.Of<Draft, ImmutableArray<IdPattern>>(WireNames.CampaignId, "The campaign's id, or a list; '*' ends the beginning of one.", Ids, (draft, ids) => draft.When = draft.When with { CampaignId = ids }),
            FormatKey.Of<Draft, ImmutableArray<IdPattern>>(WireNames.AnnotationRequestId, "The annotation request's id, or a list; '*' ends the beginning of one.", Ids, (draft, ids) => draft.When = draft.When with { AnnotationRequestId = ids }),
            FormatKey.Of<Draft, ImmutableArray<IdPattern>>(WireNames.SceneId, "The scene's id, or a list; '*' ends the beginning of one.", Ids, (draft, ids) => draft.When = draft.When with { SceneId = ids }),
        ],
        [KeyRule.NotEmpty(() => ScenarioErrors.WhenWithoutField([WireNames.CampaignId, WireNames.AnnotationRequestId, WireNames.SceneId]))]);

    public static Kind<When> Kind { get; } = new(Format.Schema, TryRead);

    private static bool TryRead(YamlNode node, string what, IssueList issues, out When when)
    {
        when = new When();
        if (node is not YamlMap map)
        {
            issues.Error(node.At, ScenarioErrors.WrongShape(what, node.Shape, "a mapping of ids"));
            return false;
        }

        var draft = new Draft();
        Format.Read(map, draft, issues);
        when = draft.When;
        var combinations = (long)Math.Max(1, when.CampaignId.Length) * Math.Max(1, when.AnnotationRequestId.Length) * Math.Max(1, when.SceneId.Length);
        if (combinations > ScenarioLimits.Patterns)
        {
            issues.Error(map.At, ScenarioErrors.TooManyPatterns(combinations));
        }

        return true;
    }

    private static bool TryReadIds(YamlNode node, string what, IssueList issues, out ImmutableArray<IdPattern> ids)
    {
        ids = [];
        if (node is not YamlList list)
        {
            if (!TryReadId(node, what, issues, out var single))
            {
                return false;
            }

            ids = [single];
            return true;
        }

        if (list.Items.IsEmpty)
        {
            issues.Error(list.At, ScenarioErrors.NoneInList(what, "id"));
            return false;
        }

        var read = ImmutableArray.CreateBuilder<IdPattern>();
        var seen = new HashSet<IdPattern>();
        foreach (var item in list.Items)
        {
            if (issues.IsFull || !TryReadId(item, what, issues, out var id))
            {
                continue;
            }

            if (seen.Add(id))
            {
                read.Add(id);
            }
            else
            {
                issues.Error(item.At, ScenarioErrors.RepeatedId(id.ToString()));
            }
        }

        ids = read.ToImmutable();
        return true;
    }

    private static bool TryReadId(YamlNode node, string what, IssueList issues, out IdPattern id)
    {
        id = default;
        if (!TextKind.TryRead(node, what, issues, out var text))
        {
            return false;
        }

        if (text.Length == 0)
        {
            issues.Error(node.At, ScenarioErrors.EmptyId(what));
            return false;
        }

        if (text.IndexOf('*', StringComparison.Ordinal) is >= 0 and var star && star < text.Length - 1)
        {
            issues.Error(node.At, ScenarioErrors.StarInside(text));
            return false;
        }

        id = IdPattern.Parse(text);
        if (Encoding.UTF8.GetByteCount(id.Value) is var bytes && bytes > GetTaskRequestReader.MaxIdBytes)
        {
            issues.Error(node.At, ScenarioErrors.IdTooLong(what, bytes));
            return false;
        }

        return true;
    }

    private static JsonObject IdsSchema()
    {
        static JsonObject One() => new() { ["type"] = "string", ["pattern"] = $"^([^*]{{1,{GetTaskRequestReader.MaxIdBytes}}}[*]?|[*])$" };
        var list = new JsonObject { ["type"] = "array", ["minItems"] = 1, ["maxItems"] = ScenarioLimits.Patterns, ["uniqueItems"] = true, ["items"] = One() };
        return new JsonObject { ["anyOf"] = new JsonArray(One(), list) };
    }

    private sealed class Draft
    {
        public When When { get; set; } = new();
    }
}
