using PactNet.Verifier;

namespace Rosetta.Contracts.Verification;

/// <summary>A Pact Broker that has the pacts.</summary>
/// <param name="Url">Its base URL.</param>
/// <param name="Provider">The provider's name there.</param>
public sealed record BrokerSource(Uri Url, string Provider)
{
    /// <summary>A bearer token.</summary>
    public string? Token { get; init; }

    /// <summary>A user's name, with <see cref="Password"/>; used if there is no token.</summary>
    public string? User { get; init; }

    /// <summary>The user's password.</summary>
    public string? Password { get; init; }

    /// <summary>Verify the pacts of this branch of each consumer; without it those of main branches and of what is deployed or released.</summary>
    public string? ConsumerBranch { get; init; }

    /// <summary>The branch of the provider that is verified.</summary>
    public string? ProviderBranch { get; init; }

    /// <summary>The version of the provider that is verified: with it the results are published.</summary>
    public string? PublishAs { get; init; }

    /// <summary>The build that publishes.</summary>
    public Uri? Build { get; init; }

    internal void Apply(IPactBrokerOptions options)
    {
        if (Token is not null)
        {
            options.TokenAuthentication(Token);
        }
        else if (User is not null)
        {
            options.BasicAuthentication(User, Password ?? "");
        }

        options.ConsumerVersionSelectors(ConsumerBranch is null
            ? [new ConsumerVersionSelector { MainBranch = true }, new ConsumerVersionSelector { DeployedOrReleased = true }]
            : [new ConsumerVersionSelector { Branch = ConsumerBranch }]);
        if (ProviderBranch is not null)
        {
            options.ProviderBranch(ProviderBranch);
        }

        if (PublishAs is not null)
        {
            options.PublishResults(PublishAs, Apply);
        }
    }

    private void Apply(IPactBrokerPublishOptions options)
    {
        if (ProviderBranch is not null)
        {
            options.ProviderBranch(ProviderBranch);
        }

        if (Build is not null)
        {
            options.BuildUri(Build);
        }
    }
}
