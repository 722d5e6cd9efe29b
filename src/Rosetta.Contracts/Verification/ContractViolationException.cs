namespace Rosetta.Contracts.Verification;

/// <summary>A provider does not keep the contract, or could not be asked; the message tells the whole story.</summary>
public sealed class ContractViolationException(string message) : Exception(message);
