namespace PactNet.Verifier;

/// <summary>What goes with the results that a broker gets.</summary>
public interface IPactBrokerPublishOptions
{
    /// <summary>Tags of the provider's version.</summary>
    IPactBrokerPublishOptions ProviderTags(params string[] tags);

    /// <summary>The branch of the provider's version.</summary>
    IPactBrokerPublishOptions ProviderBranch(string branch);

    /// <summary>Where the build that verified can be seen.</summary>
    IPactBrokerPublishOptions BuildUri(Uri uri);
}
