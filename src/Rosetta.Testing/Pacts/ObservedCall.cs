using Rosetta.GetTask;

namespace Rosetta.Testing.Pacts;

/// <summary>A kind of call that a session answered as the contract has it, and whose answer was delivered.</summary>
/// <param name="Outcome">What was answered.</param>
/// <param name="HttpStatus">With which HTTP status: one that the outcome is declared to have.</param>
/// <param name="SaysItsType">Whether the request had a Content-Type.</param>
public readonly record struct ObservedCall(Outcome Outcome, int HttpStatus, bool SaysItsType);
