using System.Text.Json.Serialization;

namespace PactNet.Matchers;

/// <summary>Accepts all numbers.</summary>
public class NumericMatcher : IMatcher
{
    internal NumericMatcher(object example) => Value = example;

    /// <inheritdoc />
    [JsonPropertyName(MatcherFields.Type)]
    public string Type => "number";

    /// <inheritdoc />
    [JsonPropertyName(MatcherFields.Value)]
    public object? Value { get; }
}
