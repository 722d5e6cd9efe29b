using System.Text.Json.Serialization;

namespace PactNet.Matchers;

/// <summary>Stands in a body, header or query for every value that it accepts.</summary>
[JsonConverter(typeof(MatcherConverter))]
public interface IMatcher
{
    /// <summary>The core's name of the matcher.</summary>
    string Type { get; }

    /// <summary>An example: what the mock server answers and the verifier sends.</summary>
    object? Value { get; }
}
