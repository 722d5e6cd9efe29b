using System.Text.Json.Serialization;

namespace PactNet.Matchers;

/// <summary>Matches by a pattern in the core's own dialect, anywhere in the string unless it is anchored.</summary>
internal sealed class RegexMatcher(string example, string regex) : IMatcher
{
    [JsonPropertyName(MatcherFields.Type)]
    public string Type => "regex";

    [JsonPropertyName(MatcherFields.Value)]
    public object? Value => example;

    [JsonPropertyName(MatcherFields.Regex)]
    public string Regex => regex;
}
