using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary><c>steps</c>: the list of what is answered, and until when.</summary>
internal static class StepsFormat
{
    public const string Calls = "calls";
    public const string For = "for";
    public const string Until = "until";

    private const string Place = "a step";

    private static readonly ImmutableArray<string> Ends = [Calls, For, Until];

    public static MapFormat<StepDraft> Step { get; } = new(
        Place,
        [
            .. AnswerFormat.Keys,
            FormatKey.Of<StepDraft, int>(Calls, "The step ends after so many answers.", NumberKind.Calls, (draft, value) => draft.End = StepEnd.AfterCalls(value)),
            FormatKey.Of<StepDraft, TimeSpan>(For, "The step ends after so long on the session's clock: 30s, 10m, 1m30s.", DurationKind.For, (draft, value) => draft.End = StepEnd.After(value)),
            FormatKey.Of<StepDraft, StepEnd>(Until, "The step ends when something happens.", Words.Until.Kind<StepEnd>(), (draft, value) => draft.End = value),
        ],
        [.. AnswerFormat.Rules(Place), KeyRule.AtMostOneOf(Place, Ends)]);

    public static Kind<ImmutableArray<ReadStep>> Kind { get; } = new(Schema, TryRead);

    private static bool TryRead(YamlNode node, string what, IssueList issues, out ImmutableArray<ReadStep> steps)
    {
        steps = [];
        if (node is not YamlList list)
        {
            issues.Error(node.At, ScenarioErrors.WrongShape(what, node.Shape, "a list of steps, each beginning with '-'"));
            return false;
        }

        if (list.Items.IsEmpty)
        {
            issues.Error(list.At, ScenarioErrors.NoneInList(what, "step"));
            return false;
        }

        if (list.Items.Length > ScenarioLimits.Steps)
        {
            issues.Error(list.At, ScenarioErrors.TooMany(what, list.Items.Length, ScenarioLimits.Steps));
            return false;
        }

        var read = ImmutableArray.CreateBuilder<ReadStep>(list.Items.Length);
        foreach (var item in list.Items)
        {
            read.Add(ReadStep(item, issues));
        }

        steps = read.ToImmutable();
        RefuseUnreachable(steps, issues);
        return true;
    }

    private static ReadStep ReadStep(YamlNode item, IssueList issues)
    {
        if (item is not YamlMap map)
        {
            if (item is not YamlRefused)
            {
                issues.Error(item.At, ScenarioErrors.StepIsNoMapping(item.Shape));
            }

            return new ReadStep(item.At, null, Ends: true);
        }

        var draft = new StepDraft();
        var keys = Step.Read(map, draft, issues);
        var step = draft.WholeReply is { } reply ? new Step(reply, draft.End) : null;
        return new ReadStep(keys.Find(Words.StatusKey)?.Value.At ?? item.At, step, Ends.Any(keys.Has));
    }

    private static void RefuseUnreachable(ImmutableArray<ReadStep> steps, IssueList issues)
    {
        for (var index = 0; index < steps.Length - 1; index++)
        {
            if (!steps[index].Ends)
            {
                issues.Error(steps[index].At, ScenarioErrors.Unreachable(steps.Length - 1 - index));
            }
        }
    }

    private static JsonObject Schema() => new()
    {
        ["type"] = "array",
        ["minItems"] = 1,
        ["maxItems"] = ScenarioLimits.Steps,
        ["items"] = Step.Schema(),
    };
}

/// <summary>A step with what is needed to judge it among the others.</summary>
/// <param name="At">Where its status stands, or else where it begins.</param>
/// <param name="Step">None if it was not understood.</param>
/// <param name="Ends">Whether the file gives it an end, understood or not.</param>
internal sealed record ReadStep(Position At, Step? Step, bool Ends);
