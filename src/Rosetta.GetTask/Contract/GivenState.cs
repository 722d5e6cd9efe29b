using System.Collections.Immutable;

namespace Rosetta.GetTask.Contract;

/// <summary>A provider state with the value of its parameter: the "given" of one interaction.</summary>
/// <param name="State">Which of the five.</param>
/// <param name="Status">The status that the task must have; none for the errors.</param>
public sealed record GivenState(ProviderStateInfo State, RosettaStatus? Status)
{
    /// <summary>The parameters by their names; empty for the errors.</summary>
    public ImmutableArray<KeyValuePair<string, int>> Parameters { get; } =
        State.Parameter is { } name && Status is { } status ? [KeyValuePair.Create(name, (int)status)] : [];
}
