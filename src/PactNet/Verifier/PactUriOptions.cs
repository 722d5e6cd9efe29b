using PactNet.Core;

namespace PactNet.Verifier;

/// <inheritdoc cref="IPactUriOptions" />
internal sealed class PactUriOptions : IPactUriOptions
{
    private readonly SourceAccess _access = new();

    public IPactUriOptions BasicAuthentication(string username, string password)
    {
        _access.UseBasic(username, password);
        return this;
    }

    public IPactUriOptions TokenAuthentication(string token)
    {
        _access.UseToken(token);
        return this;
    }

    public IPactUriOptions PublishResults(string providerVersion) => PublishResults(true, providerVersion);

    public IPactUriOptions PublishResults(string providerVersion, Action<IPactBrokerPublishOptions> configure) =>
        PublishResults(true, providerVersion, configure);

    public IPactUriOptions PublishResults(bool condition, string providerVersion) =>
        PublishResults(condition, providerVersion, _ => { });

    public IPactUriOptions PublishResults(bool condition, string providerVersion, Action<IPactBrokerPublishOptions> configure)
    {
        if (condition)
        {
            _access.Publish(providerVersion, configure);
        }

        return this;
    }

    public void Apply(VerifierHandle verifier, Uri pactUri)
    {
        VerifierMethods.AddUrl(verifier, pactUri.AbsoluteUri, _access.Username, _access.Password, _access.Token);
        _access.ApplyPublishing(verifier);
    }
}
