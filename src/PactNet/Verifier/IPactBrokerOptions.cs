namespace PactNet.Verifier;

/// <summary>Which pacts a broker is asked for, by whom, and whether it gets the results.</summary>
public interface IPactBrokerOptions
{
    /// <summary>Asks with a user name and a password.</summary>
    IPactBrokerOptions BasicAuthentication(string username, string password);

    /// <summary>Asks with a bearer token.</summary>
    IPactBrokerOptions TokenAuthentication(string token);

    /// <summary>Publishes the results for this version of the provider.</summary>
    IPactBrokerOptions PublishResults(string providerVersion);

    /// <summary>Publishes the results for this version of the provider, with more about it.</summary>
    IPactBrokerOptions PublishResults(string providerVersion, Action<IPactBrokerPublishOptions> configure);

    /// <summary>Publishes the results if the condition holds, as it mostly does in CI only.</summary>
    IPactBrokerOptions PublishResults(bool condition, string providerVersion);

    /// <summary>Publishes the results, with more about the version, if the condition holds.</summary>
    IPactBrokerOptions PublishResults(bool condition, string providerVersion, Action<IPactBrokerPublishOptions> configure);

    /// <summary>A failing pact that this provider never verified before does not fail the verification.</summary>
    IPactBrokerOptions EnablePending();

    /// <summary>The provider's branch, for pending pacts and matching branches.</summary>
    IPactBrokerOptions ProviderBranch(string branch);

    /// <summary>The provider's tags, for pending pacts.</summary>
    IPactBrokerOptions ProviderTags(params string[] tags);

    /// <summary>The latest pacts with these tags; selectors say more.</summary>
    IPactBrokerOptions ConsumerTags(params string[] tags);

    /// <summary>Which versions of the consumers.</summary>
    IPactBrokerOptions ConsumerVersionSelectors(ICollection<ConsumerVersionSelector> selectors);

    /// <summary>Which versions of the consumers.</summary>
    IPactBrokerOptions ConsumerVersionSelectors(params ConsumerVersionSelector[] selectors);

    /// <summary>Work-in-progress pacts since that day as well; they never fail the verification.</summary>
    IPactBrokerOptions IncludeWipPactsSince(DateTime date);
}
