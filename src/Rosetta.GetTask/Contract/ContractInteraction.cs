using System.Collections.Immutable;

namespace Rosetta.GetTask.Contract;

/// <summary>One call of the contract: given a state, the request is answered so.</summary>
/// <param name="Outcome">Which of the fifteen.</param>
/// <param name="Given">What must be so before.</param>
/// <param name="Fields">The answer's fields, in the order of the specification's samples.</param>
public sealed record ContractInteraction(Outcome Outcome, GivenState Given, ImmutableArray<ContractField> Fields)
{
    /// <summary>Its name in pact files and reports: <c>Get Task answers annotating (3)</c>.</summary>
    public string Description { get; } = $"Get Task answers {Outcome}";

    /// <summary>The HTTP status that the answer must have; none if any will do.</summary>
    public int? HttpStatusUnder(ErrorHttpStatus declared)
    {
        var code = CodeCatalogue.Get(Outcome.Code);
        return declared == ErrorHttpStatus.Any && !code.IsSuccess ? null : code.HttpStatusUnder(declared);
    }
}
