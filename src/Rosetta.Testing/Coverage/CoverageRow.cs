using System.Text.Json.Serialization;

namespace Rosetta.Testing.Coverage;

/// <summary>One thing that can be met, and how often it was.</summary>
/// <param name="Name">The word of the catalogue; of a transition both words.</param>
/// <param name="Number">The status or the code on the wire; none for the others.</param>
/// <param name="Count">Answers that arrived.</param>
public sealed record CoverageRow(string Name, int? Number, long Count)
{
    /// <summary>Whether the client has met it.</summary>
    [JsonIgnore]
    public bool IsMet => Count > 0;

    /// <summary>The name, with the number if there is one.</summary>
    public override string ToString() => Number is { } number ? FormattableString.Invariant($"{Name} ({number})") : Name;
}
