using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary>
/// Texts. What YAML takes for a number or a truth value must be quoted, so that every YAML reader, JSON and the schema see the same text.
/// </summary>
internal static class TextKind
{
    /// <summary>A name: of the scenario, and so of its file.</summary>
    [StringSyntax(StringSyntaxAttribute.Regex)]
    public const string NamePattern = "^[a-z0-9][a-z0-9-]*$";

    /// <summary>Any text.</summary>
    public static Kind<string> Any { get; } = new(
        () => new JsonObject { ["type"] = "string", ["maxLength"] = ScenarioLimits.TextLength },
        TryRead);

    /// <summary>A scenario's name.</summary>
    public static Kind<string> Name { get; } = new(
        () => new JsonObject { ["type"] = "string", ["maxLength"] = Scenario.MaxNameLength, ["pattern"] = NamePattern },
        (YamlNode node, string what, IssueList issues, out string value) =>
        {
            if (!TryRead(node, what, issues, out value))
            {
                return false;
            }

            if (!IsName(value))
            {
                issues.Error(node.At, ScenarioErrors.BadName(value));
                return false;
            }

            return true;
        });

    public static bool IsName(string text) =>
        text.Length is > 0 and <= Scenario.MaxNameLength && text[0] != '-' && text.All(one => char.IsAsciiLetterLower(one) || char.IsAsciiDigit(one) || one == '-');

    public static bool TryRead(YamlNode node, string what, IssueList issues, out string text)
    {
        text = (node as YamlScalar)?.Text ?? "";
        switch (node)
        {
            case YamlScalar { Type: ScalarType.Text }:
                return true;
            case YamlScalar { Type: not ScalarType.Null }:
                issues.Error(node.At, ScenarioErrors.MustBeQuoted(what, text, node.Shape));
                return false;
            case YamlRefused:
                return false;
            default:
                issues.Error(node.At, ScenarioErrors.WrongShape(what, node.Shape, "a text"));
                return false;
        }
    }
}
