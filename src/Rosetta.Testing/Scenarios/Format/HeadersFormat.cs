using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Rosetta.Testing.Scenarios.Yaml;

namespace Rosetta.Testing.Scenarios.Format;

/// <summary><c>headers</c>: names and values. A value may be written as a number, since headers know only text.</summary>
internal static class HeadersFormat
{
    private const string NamePunctuation = "!#$%&'*+-.^_`|~";
    internal const string ValuePattern = "^([!-~]([ -~]*[!-~])?)?$";

    // RFC 9110, "token".
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" + NamePunctuation);

    public static Kind<ImmutableArray<ReplyHeader>> Kind { get; } = new(Schema, TryRead);

    private static bool TryRead(YamlNode node, string what, IssueList issues, out ImmutableArray<ReplyHeader> headers)
    {
        headers = [];
        if (node is not YamlMap map)
        {
            issues.Error(node.At, ScenarioErrors.WrongShape(what, node.Shape, "a mapping of header names to values"));
            return false;
        }

        if (map.Entries.Length > ScenarioLimits.Headers)
        {
            issues.Error(map.At, ScenarioErrors.TooMany(what, map.Entries.Length, ScenarioLimits.Headers));
            return false;
        }

        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var read = ImmutableArray.CreateBuilder<ReplyHeader>();
        foreach (var (key, value) in map.Entries)
        {
            if (!lines.TryAdd(key.Text, key.At.Line))
            {
                issues.Error(key.At, ScenarioErrors.DuplicateHeader(key.Text, lines[key.Text]));
            }
            else if (CheckName(key, issues) & CheckValue(key, value, issues))
            {
                read.Add(new ReplyHeader(key.Text, ((YamlScalar)value).Text));
            }
        }

        headers = read.ToImmutable();
        return true;
    }

    private static bool CheckName(YamlScalar key, IssueList issues)
    {
        if (!IsName(key.Text))
        {
            issues.Error(key.At, ScenarioErrors.BadHeaderName(key.Text));
            return false;
        }

        if (ServerHeaders.ReasonAgainst(key.Text) is { } reason)
        {
            issues.Error(key.At, ScenarioErrors.HeaderOfServer(key.Text, reason));
            return false;
        }

        return true;
    }

    private static bool CheckValue(YamlScalar key, YamlNode value, IssueList issues)
    {
        switch (value)
        {
            case YamlScalar { Type: ScalarType.Null }:
                issues.Error(key.At, ScenarioErrors.NoValue(key.Text));
                return false;
            case YamlScalar scalar when !IsValue(scalar.Text):
                issues.Error(scalar.At, ScenarioErrors.BadHeaderValue(key.Text));
                return false;
            case YamlScalar:
                return true;
            case YamlRefused:
                return false;
            default:
                issues.Error(value.At, ScenarioErrors.WrongShape(key.Text, value.Shape, "a text or a number"));
                return false;
        }
    }

    internal static bool IsName(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(NameCharacters);

    internal static bool IsValue(string text) =>
        text.Length <= ScenarioLimits.HeaderLength && !text.AsSpan().ContainsAnyExceptInRange(' ', '~') && text is not ([' ', ..] or [.., ' ']);

    internal static string NamePattern =>
        $"^(?!({string.Join('|', ServerHeaders.All.Select(row => AnyCase(row.Name) + "$").Append(AnyCase(ServerHeaders.Prefix)))}))[{AsClass(NamePunctuation)}0-9A-Za-z]+$";

    private static JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["maxProperties"] = ScenarioLimits.Headers,
        ["patternProperties"] = new JsonObject
        {
            [NamePattern] = new JsonObject
            {
                ["type"] = new JsonArray("string", "number", "boolean"),
                ["maxLength"] = ScenarioLimits.HeaderLength,
                ["pattern"] = ValuePattern,
            },
        },
        ["additionalProperties"] = false,
    };

    // JSON Schema's patterns can't ignore case.
    private static string AnyCase(string text) =>
        string.Concat(text.Select(one => char.IsAsciiLetter(one) ? $"[{char.ToUpperInvariant(one)}{char.ToLowerInvariant(one)}]" : one.ToString()));

    private static string AsClass(string characters) =>
        string.Concat(characters.Select(one => one is '^' or '-' ? $"\\{one}" : one.ToString()));
}
