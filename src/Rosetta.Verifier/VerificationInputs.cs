using System.Collections.Immutable;
using Rosetta.Contracts;
using Rosetta.Contracts.Verification;
using Rosetta.Contracts.Verification.States;
using Rosetta.Verifier.Cli;

namespace Rosetta.Verifier;

/// <summary>The files that the command line names, read.</summary>
/// <param name="Interactions">Those of the pact files; none with a broker.</param>
/// <param name="States">Those of the states file; none if there is no such file.</param>
/// <param name="Errors">All that is wrong with any of them.</param>
internal sealed record VerificationInputs(ImmutableArray<PactInteraction> Interactions, StateSource? States, ImmutableArray<string> Errors)
{
    public static VerificationInputs Read(VerifierOptions options)
    {
        var pacts = PactFiles.Read(options.Pacts, options.Consumer, options.ProviderName);
        var errors = pacts.Errors.ToBuilder();
        if (errors.Count == 0 && pacts.Interactions.IsEmpty && options.Broker is null)
        {
            errors.Add(ContractErrors.NoInteractions);
        }

        StateSource? states = null;
        if (options.StatesFile is { } file)
        {
            var (ids, mistakes) = StatesFile.ReadFile(file, pacts.Interactions.SelectMany(interaction => interaction.States).Select(state => state.Name));
            errors.AddRange(mistakes);
            states = StateSource.Of(ids);
        }

        return new VerificationInputs(pacts.Interactions, states, errors.ToImmutable());
    }
}
