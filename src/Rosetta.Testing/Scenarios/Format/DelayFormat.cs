using System.Text.Json.Nodes;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary><c>delay</c>: <c>200ms</c>, <c>200ms..2s</c> or <c>{ median: 200ms, p99: 2s }</c>.</summary>
internal static class DelayFormat
{
    private const string RangeSeparator = "..";
    private const string Median = "median";
    private const string P99 = "p99";

    private static readonly MapFormat<Draft> Distribution = new(
        "a delay",
        [
            FormatKey.Of<Draft, TimeSpan>(Median, "Half of the answers come within this time.", DurationKind.UpTo(Delay.Max), (draft, value) => draft.Median = value) with { IsRequired = true },
            FormatKey.Of<Draft, TimeSpan>(P99, "99 of 100 answers come within this time.", DurationKind.UpTo(Delay.Max), (draft, value) => draft.P99 = value) with { IsRequired = true },
        ],
        []);

    public static Kind<Delay> Kind { get; } = new(Schema, TryRead);

    private static bool TryRead(YamlNode node, string what, IssueList issues, out Delay delay)
    {
        delay = Delay.Fixed(default);
        switch (node)
        {
            case YamlMap map:
                return TryReadDistribution(map, issues, out delay);
            case YamlScalar scalar:
                var parts = scalar.Text.Split(RangeSeparator);
                return parts is [var low, var high]
                    ? TryReadRange(low, high, scalar, what, issues, out delay)
                    : TryReadFixed(scalar, what, issues, out delay);
            case YamlRefused:
                return false;
            default:
                issues.Error(node.At, ScenarioErrors.WrongShape(what, node.Shape, "a duration, a range or a mapping"));
                return false;
        }
    }

    private static bool TryReadFixed(YamlScalar scalar, string what, IssueList issues, out Delay delay)
    {
        delay = Delay.Fixed(default);
        if (!DurationText.TryParse(scalar.Text, out _))
        {
            issues.Error(scalar.At, ScenarioErrors.BadDelay(scalar.Text));
            return false;
        }

        if (!DurationKind.TryParse(scalar.Text, scalar.At, what, Delay.Max, issues, out var time))
        {
            return false;
        }

        delay = Delay.Fixed(time);
        return true;
    }

    // The lower end may be zero: "at once, or up to two seconds later".
    private static bool TryReadRange(string low, string high, YamlScalar scalar, string what, IssueList issues, out Delay delay)
    {
        delay = Delay.Fixed(default);
        if (!DurationText.TryParse(low, out var from) || !DurationText.TryParse(high, out var to))
        {
            issues.Error(scalar.At, ScenarioErrors.BadDelay(scalar.Text));
            return false;
        }

        if (to < from)
        {
            issues.Error(scalar.At, ScenarioErrors.DelayReversed(low, high));
            return false;
        }

        if (to <= TimeSpan.Zero || to > Delay.Max)
        {
            issues.Error(scalar.At, ScenarioErrors.DurationOutOfRange(what, high, Delay.Max));
            return false;
        }

        delay = Delay.Range(from, to);
        return true;
    }

    private static bool TryReadDistribution(YamlMap map, IssueList issues, out Delay delay)
    {
        delay = Delay.Fixed(default);
        var draft = new Draft();
        Distribution.Read(map, draft, issues);
        if (draft is not { Median: { } median, P99: { } p99 })
        {
            return false;
        }

        if (p99 < median)
        {
            issues.Error(map.At, ScenarioErrors.MedianOverP99(DurationText.Format(median), DurationText.Format(p99)));
            return false;
        }

        delay = Delay.Distribution(median, p99);
        return true;
    }

    private static JsonObject Schema()
    {
        var single = DurationKind.UpTo(Delay.Max).Schema();
        var range = new JsonObject
        {
            ["type"] = "string",
            ["pattern"] = $@"^{DurationText.Pattern}\.\.{DurationKind.NotZero}{DurationText.Pattern}$",
        };
        return new JsonObject { ["anyOf"] = new JsonArray(single, range, Distribution.Schema()) };
    }

    private sealed class Draft
    {
        public TimeSpan? Median { get; set; }

        public TimeSpan? P99 { get; set; }
    }
}
