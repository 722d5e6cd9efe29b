using System.Text.Json.Serialization;

namespace PactNet.Matchers;

/// <summary>Accepts values of the same JSON type, all the way down.</summary>
public class TypeMatcher : IMatcher
{
    /// <summary>Matches by the type of an example.</summary>
    public TypeMatcher(object? example) => Value = example;

    /// <inheritdoc />
    [JsonPropertyName(MatcherFields.Type)]
    public string Type => "type";

    /// <inheritdoc />
    [JsonPropertyName(MatcherFields.Value)]
    public object? Value { get; }
}
