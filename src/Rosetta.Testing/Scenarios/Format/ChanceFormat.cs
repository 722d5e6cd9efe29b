using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary><c>chance</c>: percentages and the answers that replace a step's answer.</summary>
internal static class ChanceFormat
{
    internal const string PercentPattern = @"^(?=[^%]*[1-9])([0-9]{1,2}(\.[0-9]{1,6})?|100(\.0{1,6})?)%$";

    private const int MaxDecimals = 6;
    private const string Place = "the answer of a chance";

    private static readonly MapFormat<StepDraft> Answer = new(Place, AnswerFormat.Keys, AnswerFormat.Rules(Place));

    public static Kind<ImmutableArray<Chance>> Kind { get; } = new(Schema, TryRead);

    private static bool TryRead(YamlNode node, string what, IssueList issues, out ImmutableArray<Chance> chances)
    {
        chances = [];
        if (node is not YamlMap map)
        {
            issues.Error(node.At, ScenarioErrors.WrongShape(what, node.Shape, "a mapping of percentages to answers, such as '5%: { error: 5000 }'"));
            return false;
        }

        if (map.Entries.Length > ScenarioLimits.Chances)
        {
            issues.Error(map.At, ScenarioErrors.TooMany(what + " entries", map.Entries.Length, ScenarioLimits.Chances));
            return false;
        }

        var read = ImmutableArray.CreateBuilder<Chance>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var sum = 0m;
        foreach (var (key, value) in map.Entries)
        {
            if (!seen.Add(key.Text))
            {
                issues.Error(key.At, ScenarioErrors.RepeatedPercent(key.Text));
                continue;
            }

            var reply = ReadAnswer(key, value, issues);
            if (!TryParsePercent(key.Text, out var percent))
            {
                issues.Error(key.At, ScenarioErrors.BadPercent(key.Text));
                continue;
            }

            sum += percent;
            if (reply is not null)
            {
                read.Add(new Chance((double)percent, reply));
            }
        }

        if (sum > 100)
        {
            issues.Error(map.At, ScenarioErrors.ChancesOverAll(sum));
        }

        chances = read.ToImmutable();
        return true;
    }

    private static Reply? ReadAnswer(YamlScalar key, YamlNode value, IssueList issues)
    {
        if (value is not YamlMap map)
        {
            if (value is not YamlRefused)
            {
                issues.Error(value.At, ScenarioErrors.WrongShape(key.Text, value.Shape, "an answer such as { error: 5000 }"));
            }

            return null;
        }

        var draft = new StepDraft();
        Answer.Read(map, draft, issues);
        return draft.WholeReply;
    }

    internal static bool TryParsePercent(string text, out decimal percent)
    {
        percent = 0;
        if (text is not [>= '0' and <= '9', .., '%'])
        {
            return false;
        }

        var number = text.AsSpan(0, text.Length - 1);
        var point = number.IndexOf('.');
        var decimals = point < 0 ? 0 : number.Length - point - 1;
        return (point < 0 || decimals is > 0 and <= MaxDecimals)
            && ((point < 0 ? number.Length : point) <= 2 || number.StartsWith("100"))
            && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out percent)
            && percent is > 0 and <= 100;
    }

    private static JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["maxProperties"] = ScenarioLimits.Chances,
        ["patternProperties"] = new JsonObject { [PercentPattern] = Answer.Schema() },
        ["additionalProperties"] = false,
    };
}
