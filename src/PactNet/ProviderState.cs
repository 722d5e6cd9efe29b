namespace PactNet;

/// <summary>What a verifier sends to a provider-state URL, as far as states are concerned.</summary>
public class ProviderState
{
    /// <summary>The state's name.</summary>
    public string? State { get; set; }

    /// <summary>The state's parameters.</summary>
    public IDictionary<string, string>? Params { get; set; }
}
