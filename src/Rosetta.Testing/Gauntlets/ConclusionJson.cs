using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Rosetta.Testing.Gauntlets;

/// <summary>
/// What a client prints that is run as a command: a line such as <c>{"kind":"found","status":3}</c> or
/// <c>{"kind":"refused","code":51008,"reason":"no such campaign"}</c>. Further fields are let pass.
/// </summary>
public static class ConclusionJson
{
    private const string Kind = "kind";
    private const string Status = "status";
    private const string Code = "code";
    private const string Reason = "reason";

    private static readonly string Expected =
        $"JSON with \"{Kind}\", one of {string.Join(", ", ConclusionKinds.Words)}, with a number as \"{Status}\" for the first two, and \"{Code}\" and \"{Reason}\" if there are any";

    /// <summary>Reads a line.</summary>
    /// <param name="line">What was printed.</param>
    /// <param name="conclusion">What it says.</param>
    /// <param name="problem">What was expected and what came, if it says nothing.</param>
    public static bool TryRead(string line, [NotNullWhen(true)] out Conclusion? conclusion, [NotNullWhen(false)] out string? problem)
    {
        conclusion = Read(line);
        problem = conclusion is null ? $"the last line has to be {Expected}; it is '{Shown(line)}'" : null;
        return conclusion is not null;
    }

    private static Conclusion? Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Conclusion? Read(JsonElement line)
    {
        if (Text(line, Kind) is not { } word || !ConclusionKinds.TryFind(word, out var kind))
        {
            return null;
        }

        var needsStatus = kind.Value.IsTask();
        var number = Number(line, needsStatus ? Status : Code);
        return needsStatus && number is null
            ? null
            : new Conclusion(kind.Value, needsStatus || kind == ConclusionKind.Refused ? number : null, Text(line, Reason) ?? "");
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static string Shown(string line)
    {
        const int Longest = 200;
        return line.Length <= Longest ? line : $"{line[..Longest]}…";
    }
}
