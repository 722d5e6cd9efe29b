using System.Collections.Immutable;

namespace Rosetta.Contracts.Verification.States;

/// <summary>What an environment has for one provider state.</summary>
/// <param name="Name">The state's name.</param>
/// <param name="Parameters">The parameters for which this holds; a state that came with others as well fits too.</param>
/// <param name="Ids">The ids to ask for, by the request's fields; empty where the state can't be had.</param>
/// <param name="NotAvailable">Why the state can't be had there; none where it can.</param>
public sealed record StateEntry(
    string Name,
    ImmutableArray<KeyValuePair<string, string>> Parameters,
    ImmutableSortedDictionary<string, string> Ids,
    string? NotAvailable)
{
    internal bool Fits(PactState state) => Name == state.Name && Parameters.All(state.Parameters.Contains);
}

/// <summary>The ids of an environment that can't be changed for a verification: each provider state is there already, or can't be had.</summary>
/// <param name="Entries">At most one for the same state with the same parameters.</param>
/// <param name="Source">What they were read from, for messages.</param>
public sealed record StateIds(ImmutableArray<StateEntry> Entries, string Source)
{
    /// <summary>The entry of a state: the one that says most about its parameters.</summary>
    internal StateEntry? Find(PactState state) => Entries.Where(entry => entry.Fits(state)).MaxBy(entry => entry.Parameters.Length);
}
