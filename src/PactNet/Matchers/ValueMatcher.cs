using System.Text.Json.Serialization;

namespace PactNet.Matchers;

/// <summary>A matcher that needs no more than its name and an example.</summary>
internal sealed class ValueMatcher(string type, object? example) : IMatcher
{
    [JsonPropertyName(MatcherFields.Type)]
    public string Type => type;

    [JsonPropertyName(MatcherFields.Value)]
    public object? Value => example;
}
