using System.Text.Json.Serialization;

namespace PactNet.Matchers;

/// <summary>Accepts numbers with a fraction.</summary>
public class DecimalMatcher : IMatcher
{
    internal DecimalMatcher(object example) => Value = example;

    /// <inheritdoc />
    [JsonPropertyName(MatcherFields.Type)]
    public string Type => "decimal";

    /// <inheritdoc />
    [JsonPropertyName(MatcherFields.Value)]
    public object? Value { get; }
}
