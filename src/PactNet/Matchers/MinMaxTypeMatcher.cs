using System.Text.Json.Serialization;

namespace PactNet.Matchers;

/// <summary>Matches arrays of a certain length, 0 being no limit, whose elements are all like one example.</summary>
internal sealed class MinMaxTypeMatcher(object? example, int min = 0, int max = 0) : IMatcher
{
    [JsonPropertyName(MatcherFields.Type)]
    public string Type => MatcherFields.SameType;

    [JsonPropertyName(MatcherFields.Value)]
    public object? Value => new[] { example };

    [JsonPropertyName(MatcherFields.Min)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Min => min;

    [JsonPropertyName(MatcherFields.Max)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Max => max;
}
