namespace PactNet.Verifier;

/// <summary>How a pact is fetched from a URI.</summary>
public interface IPactUriOptions
{
    /// <summary>Asks with a user name and a password.</summary>
    IPactUriOptions BasicAuthentication(string username, string password);

    /// <summary>Asks with a bearer token.</summary>
    IPactUriOptions TokenAuthentication(string token);

    /// <summary>Publishes the results for this version of the provider.</summary>
    IPactUriOptions PublishResults(string providerVersion);

    /// <summary>Publishes the results for this version of the provider, with more about it.</summary>
    IPactUriOptions PublishResults(string providerVersion, Action<IPactBrokerPublishOptions> configure);

    /// <summary>Publishes the results if the condition holds, as it mostly does in CI only.</summary>
    IPactUriOptions PublishResults(bool condition, string providerVersion);

    /// <summary>Publishes the results, with more about the version, if the condition holds.</summary>
    IPactUriOptions PublishResults(bool condition, string providerVersion, Action<IPactBrokerPublishOptions> configure);
}
