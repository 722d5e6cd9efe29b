using System.Text.Json.Serialization;

namespace PactNet.Matchers;

/// <summary>Accepts strings that contain this one.</summary>
public class IncludeMatcher : IMatcher
{
    internal IncludeMatcher(string example) => Value = example;

    /// <inheritdoc />
    [JsonPropertyName(MatcherFields.Type)]
    public string Type => "include";

    /// <inheritdoc />
    [JsonPropertyName(MatcherFields.Value)]
    public object? Value { get; }
}
