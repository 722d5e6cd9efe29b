using System.Text.Json.Serialization;

namespace PactNet.Matchers;

/// <summary>Accepts this value only, also inside something matched by type.</summary>
public class EqualityMatcher : IMatcher
{
    internal EqualityMatcher(object? example) => Value = example;

    /// <inheritdoc />
    [JsonPropertyName(MatcherFields.Type)]
    public string Type => "equality";

    /// <inheritdoc />
    [JsonPropertyName(MatcherFields.Value)]
    public object? Value { get; }
}
