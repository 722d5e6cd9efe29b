using PactNet.Core;
using PactNet.Exceptions;

namespace PactNet.Verifier;

/// <inheritdoc cref="IPactBrokerPublishOptions" />
internal sealed class PactBrokerPublishOptions(string providerVersion) : IPactBrokerPublishOptions
{
    private string[] _tags = [];
    private string? _branch;
    private Uri? _build;

    public IPactBrokerPublishOptions ProviderTags(params string[] tags)
    {
        _tags = tags;
        return this;
    }

    public IPactBrokerPublishOptions ProviderBranch(string branch)
    {
        _branch = branch;
        return this;
    }

    public IPactBrokerPublishOptions BuildUri(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        _build = uri;
        return this;
    }

    public void Apply(VerifierHandle verifier)
    {
        var code = VerifierMethods.SetPublishing(
            verifier, providerVersion, _build?.AbsoluteUri, _tags, checked((ushort)_tags.Length), _branch);
        if (code != 0)
        {
            throw new PactFailureException(Failures.BadPublishing(code, providerVersion));
        }
    }
}
