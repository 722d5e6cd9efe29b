using System.Text.Json.Serialization;

namespace PactNet.Matchers;

/// <summary>A matcher that needs no example.</summary>
internal sealed class NullMatcher : IMatcher
{
    [JsonPropertyName(MatcherFields.Type)]
    public string Type => "null";

    [JsonIgnore]
    public object? Value => null;
}
