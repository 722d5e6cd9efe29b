using System.Globalization;
using PactNet;
using Rosetta.GetTask;
using Rosetta.GetTask.Contract;

namespace Rosetta.Contracts.Authoring;

/// <summary>Says an interaction of the contract in PactNet's words.</summary>
internal static class PactAuthor
{
    /// <summary>Adds it to a pact.</summary>
    /// <param name="pact">The pact.</param>
    /// <param name="interaction">Which.</param>
    /// <param name="declared">Which HTTP status errors have.</param>
    public static void Add(IPactBuilderV4 pact, ContractInteraction interaction, ErrorHttpStatus declared)
    {
        Given(pact.UponReceiving(interaction.Description), interaction.Given)
            .WithRequest(WireNames.Method, WireNames.Path)
            .WithJsonBody(PactBodies.Request(), WireNames.MediaType)
            .WillRespond()
            .WithStatus((ushort)interaction.HttpStatusUnder(declared)!.Value)
            // Without a parameter of its own the core lets any pass: a charset is fine.
            .WithHeader("Content-Type", WireNames.MediaType)
            .WithJsonBody(PactBodies.Answer(interaction.Fields));
    }

    private static IRequestBuilderV4 Given(IRequestBuilderV4 request, GivenState given) => given.Parameters.IsEmpty
        ? request.Given(given.State.Name)
        : request.Given(given.State.Name, given.Parameters.ToDictionary(one => one.Key, one => one.Value.ToString(CultureInfo.InvariantCulture)));
}
