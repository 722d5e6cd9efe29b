using PactNet.Exceptions;

namespace PactNet.Verifier;

/// <summary>Says how the pacts are verified, and does it.</summary>
public interface IPactVerifierSource
{
    /// <summary>The URL that is called with each provider state, before the interaction that needs it.</summary>
    IPactVerifierSource WithProviderStateUrl(Uri providerStateUri);

    /// <summary>The URL that is called with each provider state, as the options say.</summary>
    IPactVerifierSource WithProviderStateUrl(Uri providerStateUri, Action<IProviderStateOptions> configure);

    /// <summary>Only some interactions.</summary>
    /// <param name="description">A regular expression that finds the description; all if null.</param>
    /// <param name="providerState">A regular expression that finds the provider state; all if null.</param>
    IPactVerifierSource WithFilter(string? description = null, string? providerState = null);

    /// <summary>How long the provider may take for one answer; 5 s unless set.</summary>
    IPactVerifierSource WithRequestTimeout(TimeSpan timeout);

    /// <summary>Any certificate will do.</summary>
    IPactVerifierSource WithSslVerificationDisabled();

    /// <summary>A header in every request to the provider, as for its authentication.</summary>
    IPactVerifierSource WithCustomHeader(string name, string value);

    /// <summary>
    /// Verifies. No interactions at all is a success for the core, so whoever must know how many there were has to count
    /// them in what the outputs were told.
    /// </summary>
    /// <exception cref="PactVerificationFailedException">Something was not as a pact says; the message tells all of it.</exception>
    /// <exception cref="PactFailureException">The verification broke off.</exception>
    void Verify();
}
