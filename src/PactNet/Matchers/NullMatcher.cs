using System.Text.Json.Serialization;

namespace PactNet.Matchers;

/// <summary>Accepts null only.</summary>
public class NullMatcher : IMatcher
{
    internal NullMatcher()
    {
    }

    /// <inheritdoc />
    [JsonPropertyName(MatcherFields.Type)]
    public string Type => "null";

    /// <inheritdoc />
    [JsonIgnore]
    public object? Value => null;
}
