using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Rosetta.GetTask;

namespace Rosetta.Contracts.Verification;

/// <summary>One interaction of a pact: one row of a report, one row of a test's theory.</summary>
/// <param name="Consumer">Who expects it.</param>
/// <param name="Provider">From whom.</param>
/// <param name="Description">Its name in the pact.</param>
/// <param name="States">What must be so before.</param>
public sealed record PactInteraction(string Consumer, string Provider, string Description, ImmutableArray<PactState> States)
{
    /// <summary>The file it stands in; none if a broker gave it.</summary>
    public string? File { get; init; }

    /// <summary>Which of the contract's outcomes it expects; none if its states are others.</summary>
    public Outcome? Outcome => States.Select(state => state.Outcome).FirstOrDefault(outcome => outcome is not null);

    /// <summary>The pact with this interaction alone; none if a broker gave it.</summary>
    internal JsonObject? Pact { get; init; }

    /// <summary>As people read it.</summary>
    public override string ToString() => $"{Consumer}: {Description}";
}
