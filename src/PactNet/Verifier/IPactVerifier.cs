namespace PactNet.Verifier;

/// <summary>Says which provider is verified and where the pacts are.</summary>
public interface IPactVerifier
{
    /// <summary>Where the provider listens; a real socket, the core knows no other.</summary>
    IPactVerifier WithHttpEndpoint(Uri pactUri);

    /// <summary>One pact file.</summary>
    IPactVerifierSource WithFileSource(FileInfo pactFile);

    /// <summary>The pact files of a folder that are for this provider, of all consumers or of those named.</summary>
    IPactVerifierSource WithDirectorySource(DirectoryInfo directory, params string[] consumers);

    /// <summary>One pact, fetched.</summary>
    IPactVerifierSource WithUriSource(Uri pactUri);

    /// <summary>One pact, fetched as the options say.</summary>
    IPactVerifierSource WithUriSource(Uri pactUri, Action<IPactUriOptions> configure);

    /// <summary>The pacts that a broker has for this provider.</summary>
    IPactVerifierSource WithPactBrokerSource(Uri brokerBaseUri);

    /// <summary>The pacts that a broker has for this provider, chosen as the options say.</summary>
    IPactVerifierSource WithPactBrokerSource(Uri brokerBaseUri, Action<IPactBrokerOptions> configure);
}
