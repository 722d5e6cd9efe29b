using System.Text.Json.Nodes;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary>Whole numbers.</summary>
internal static class NumberKind
{
    private const int LowestHttpStatus = 200;
    private const int HighestHttpStatus = 599;
    private static readonly int[] WithoutBody = [204, 205, 304];

    /// <summary>How often a step answers.</summary>
    public static Kind<int> Calls { get; } = Between(1, ScenarioLimits.Calls);

    /// <summary>An HTTP status that can carry an answer.</summary>
    public static Kind<int> HttpStatus { get; } = new(
        () =>
        {
            var schema = Between(LowestHttpStatus, HighestHttpStatus).Schema();
            schema["not"] = new JsonObject { ["enum"] = new JsonArray([.. WithoutBody.Select(status => JsonValue.Create(status))]) };
            return schema;
        },
        (YamlNode node, string what, IssueList issues, out int value) =>
        {
            if (!TryRead(node, what, LowestHttpStatus, HighestHttpStatus, issues, out value))
            {
                return false;
            }

            if (WithoutBody.Contains(value))
            {
                issues.Error(node.At, ScenarioErrors.StatusWithoutBody(value));
                return false;
            }

            return true;
        });

    private static Kind<int> Between(int low, int high) => new(
        () => new JsonObject { ["type"] = "integer", ["minimum"] = low, ["maximum"] = high },
        (YamlNode node, string what, IssueList issues, out int value) => TryRead(node, what, low, high, issues, out value));

    private static bool TryRead(YamlNode node, string what, int low, int high, IssueList issues, out int value)
    {
        value = 0;
        switch (node)
        {
            case YamlScalar { Type: ScalarType.Integer, Text: var text } when CoreSchema.TryGetInteger(text, out var number) && number >= low && number <= high:
                value = (int)number;
                return true;
            case YamlScalar { Type: ScalarType.Integer or ScalarType.Float, Text: var text }:
                issues.Error(node.At, ScenarioErrors.OutOfRange(what, text, low, high));
                return false;
            case YamlRefused:
                return false;
            default:
                issues.Error(node.At, ScenarioErrors.WrongShape(what, node.Shape, "a whole number"));
                return false;
        }
    }
}
