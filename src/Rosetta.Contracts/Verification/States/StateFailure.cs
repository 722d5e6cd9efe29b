namespace Rosetta.Contracts.Verification.States;

/// <summary>A provider state that could not be had.</summary>
/// <param name="State">Its name.</param>
/// <param name="Reason">Why.</param>
/// <param name="IsDeclared">Whether somebody said beforehand that it can't be had there.</param>
internal sealed record StateFailure(string State, string Reason, bool IsDeclared);
