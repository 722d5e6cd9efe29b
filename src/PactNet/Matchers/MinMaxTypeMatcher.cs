using System.Text.Json.Serialization;

namespace PactNet.Matchers;

/// <summary>Accepts arrays of a certain length whose elements are all like one example.</summary>
public class MinMaxTypeMatcher : IMatcher
{
    /// <summary>Matches each element like an example.</summary>
    /// <param name="example">One element.</param>
    /// <param name="min">The fewest elements; 0 sets no limit.</param>
    /// <param name="max">The most elements; 0 sets no limit.</param>
    public MinMaxTypeMatcher(object? example, int min = 0, int max = 0)
    {
        Value = new[] { example };
        Min = min;
        Max = max;
    }

    /// <inheritdoc />
    [JsonPropertyName(MatcherFields.Type)]
    public string Type => "type";

    /// <inheritdoc />
    [JsonPropertyName(MatcherFields.Value)]
    public object? Value { get; }

    /// <summary>The fewest elements; 0 sets no limit.</summary>
    [JsonPropertyName(MatcherFields.Min)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Min { get; set; }

    /// <summary>The most elements; 0 sets no limit.</summary>
    [JsonPropertyName(MatcherFields.Max)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Max { get; set; }
}
