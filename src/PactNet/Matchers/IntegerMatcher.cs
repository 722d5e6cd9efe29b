using System.Text.Json.Serialization;

namespace PactNet.Matchers;

/// <summary>Accepts whole numbers.</summary>
public class IntegerMatcher : IMatcher
{
    internal IntegerMatcher(int example) => Value = example;

    /// <inheritdoc />
    [JsonPropertyName(MatcherFields.Type)]
    public string Type => "integer";

    /// <inheritdoc />
    [JsonPropertyName(MatcherFields.Value)]
    public object? Value { get; }
}
