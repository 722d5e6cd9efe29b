using System.Text.Json.Serialization;

namespace PactNet.Matchers;

/// <summary>Accepts strings by a pattern.</summary>
public class RegexMatcher : IMatcher
{
    internal RegexMatcher(string example, string regex)
    {
        Value = example;
        Regex = regex;
    }

    /// <inheritdoc />
    [JsonPropertyName(MatcherFields.Type)]
    public string Type => "regex";

    /// <inheritdoc />
    [JsonPropertyName(MatcherFields.Value)]
    public object? Value { get; }

    /// <summary>The pattern, in the core's own dialect. It matches anywhere in the string unless it is anchored.</summary>
    [JsonPropertyName(MatcherFields.Regex)]
    public string Regex { get; }
}
