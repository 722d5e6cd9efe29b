using System.Text.Json.Nodes;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary>Durations over zero.</summary>
internal static class DurationKind
{
    /// <summary>How long a step lasts.</summary>
    public static Kind<TimeSpan> For { get; } = UpTo(ScenarioLimits.For);

    /// <summary>A duration over zero and up to a limit; the schema leaves the limit out, which a pattern can't say.</summary>
    public static Kind<TimeSpan> UpTo(TimeSpan most) => new(
        () => new JsonObject { ["type"] = "string", ["pattern"] = $"^{NotZero}{DurationText.Pattern}$" },
        (YamlNode node, string what, IssueList issues, out TimeSpan value) =>
        {
            value = default;
            return TryGetText(node, what, issues, out var text) && TryParse(text, node.At, what, most, issues, out value);
        });

    /// <summary>In a pattern, before a duration: one that is longer than zero.</summary>
    public const string NotZero = "(?=[^.]*[1-9])";

    public static bool TryParse(string text, Position at, string what, TimeSpan most, IssueList issues, out TimeSpan value)
    {
        if (!DurationText.TryParse(text, out value))
        {
            issues.Error(at, ScenarioErrors.BadDuration(what, text));
            return false;
        }

        if (value <= TimeSpan.Zero || value > most)
        {
            issues.Error(at, ScenarioErrors.DurationOutOfRange(what, text, most));
            return false;
        }

        return true;
    }

    /// <summary>The text of a duration; a number that lacks its unit is let through, to be refused as a duration.</summary>
    public static bool TryGetText(YamlNode node, string what, IssueList issues, out string text)
    {
        text = (node as YamlScalar)?.Text ?? "";
        if (node is YamlScalar)
        {
            return true;
        }

        if (node is not YamlRefused)
        {
            issues.Error(node.At, ScenarioErrors.WrongShape(what, node.Shape, $"a duration such as {DurationText.Examples}"));
        }

        return false;
    }
}
