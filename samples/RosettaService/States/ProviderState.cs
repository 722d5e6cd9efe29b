namespace RosettaService.States;

/// <summary>A state that a contract asks the service to be in, and the ids with which it is in it here.</summary>
/// <param name="Name">As the contract has it.</param>
/// <param name="Status">The state's parameter; none for a state that has none.</param>
/// <param name="Ids">The ids; none if the state can't be had.</param>
/// <param name="NotAvailable">Why it can't be had; none if it can.</param>
public sealed record ProviderState(string Name, int? Status, TaskIds? Ids, string? NotAvailable);
