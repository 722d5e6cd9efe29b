using System.Text.Json;
using System.Text.RegularExpressions;

namespace RosettaService.Tests;

/// <summary>Where two answers differ. Two good requestIds count as the same; of a member that is there twice, the last counts.</summary>
internal static partial class AnswerDifferences
{
    public static IReadOnlyList<string> Between(Answer one, Answer other)
    {
        var paths = new List<string>();
        if (one.Status != other.Status)
        {
            paths.Add("HTTP status");
        }

        if (one.ContentType != other.ContentType)
        {
            paths.Add("Content-Type");
        }

        using var left = JsonDocument.Parse(one.Body);
        using var right = JsonDocument.Parse(other.Body);
        Compare("$", left.RootElement, right.RootElement, paths);
        return paths;
    }

    private static void Compare(string path, JsonElement? one, JsonElement? other, List<string> paths)
    {
        if (one is { ValueKind: JsonValueKind.Object } left && other is { ValueKind: JsonValueKind.Object } right)
        {
            foreach (var name in left.EnumerateObject().Concat(right.EnumerateObject()).Select(member => member.Name).Distinct())
            {
                Compare($"{path}.{name}", Member(left, name), Member(right, name), paths);
            }
        }
        else if (one?.GetRawText() != other?.GetRawText() && !(IsRequestId(one) && IsRequestId(other)))
        {
            paths.Add(path);
        }
    }

    private static JsonElement? Member(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value : null;

    private static bool IsRequestId(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text && RequestId().IsMatch(text.GetString()!);

    [GeneratedRegex("^[0-9a-f]{32}$")]
    private static partial Regex RequestId();
}
