using Rosetta.GetTask;

namespace Rosetta.Contracts;

/// <summary>What a consumer's client needs to make the call that an interaction expects.</summary>
/// <param name="BaseAddress">Where Get Task is: a server that answers this one interaction, with a slash at the end.</param>
/// <param name="Request">The ids to ask for. Others do as well: the contract wants texts that are not empty.</param>
/// <param name="Outcome">What will be answered.</param>
/// <param name="ViewUrl">The <c>viewUrl</c> that will be answered; none with an error.</param>
public sealed record PactCall(Uri BaseAddress, GetTaskRequest Request, Outcome Outcome, string? ViewUrl);
