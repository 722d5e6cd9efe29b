namespace PactNet;

/// <summary>Describes the interactions of a pact.</summary>
public interface IPactBuilderV4 : IPactBuilder
{
    /// <summary>Begins an interaction.</summary>
    /// <param name="description">Unique within the pact, together with the provider states.</param>
    IRequestBuilderV4 UponReceiving(string description);
}
