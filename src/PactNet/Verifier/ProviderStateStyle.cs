namespace PactNet.Verifier;

/// <summary>How a provider-state URL is told the state.</summary>
public enum ProviderStateStyle
{
    /// <summary>As a JSON body.</summary>
    Body,

    /// <summary>As query parameters.</summary>
    Query,
}
