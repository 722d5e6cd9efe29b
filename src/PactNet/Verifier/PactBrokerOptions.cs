using System.Globalization;
using PactNet.Core;
using PactNet.Exceptions;

namespace PactNet.Verifier;

/// <inheritdoc cref="IPactBrokerOptions" />
internal sealed class PactBrokerOptions : IPactBrokerOptions
{
    private readonly SourceAccess _access = new();
    private bool _pending;
    private string? _branch;
    private string[] _providerTags = [];
    private string[] _consumerTags = [];
    private string[] _selectors = [];
    private string? _wipSince;

    public IPactBrokerOptions BasicAuthentication(string username, string password)
    {
        _access.UseBasic(username, password);
        return this;
    }

    public IPactBrokerOptions TokenAuthentication(string token)
    {
        _access.UseToken(token);
        return this;
    }

    public IPactBrokerOptions EnablePending()
    {
        _pending = true;
        return this;
    }

    public IPactBrokerOptions ProviderBranch(string branch)
    {
        _branch = branch;
        return this;
    }

    public IPactBrokerOptions ProviderTags(params string[] tags)
    {
        _providerTags = tags;
        return this;
    }

    public IPactBrokerOptions ConsumerTags(params string[] tags)
    {
        _consumerTags = tags;
        return this;
    }

    public IPactBrokerOptions ConsumerVersionSelectors(ICollection<ConsumerVersionSelector> selectors)
    {
        _selectors = [.. selectors.Select(selector => selector.ToJson())];
        return this;
    }

    public IPactBrokerOptions ConsumerVersionSelectors(params ConsumerVersionSelector[] selectors) =>
        ConsumerVersionSelectors((ICollection<ConsumerVersionSelector>)selectors);

    public IPactBrokerOptions IncludeWipPactsSince(DateTime date)
    {
        _wipSince = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return this;
    }

    public IPactBrokerOptions PublishResults(string providerVersion) => PublishResults(true, providerVersion);

    public IPactBrokerOptions PublishResults(string providerVersion, Action<IPactBrokerPublishOptions> configure) =>
        PublishResults(true, providerVersion, configure);

    public IPactBrokerOptions PublishResults(bool condition, string providerVersion) =>
        PublishResults(condition, providerVersion, _ => { });

    public IPactBrokerOptions PublishResults(bool condition, string providerVersion, Action<IPactBrokerPublishOptions> configure)
    {
        if (condition)
        {
            _access.Publish(providerVersion, configure);
        }

        return this;
    }

    public void Apply(VerifierHandle verifier, Uri broker)
    {
        var code = VerifierMethods.AddBroker(
            verifier,
            broker.AbsoluteUri,
            _access.Username,
            _access.Password,
            _access.Token,
            Flag.Of(_pending),
            _wipSince,
            _providerTags,
            checked((ushort)_providerTags.Length),
            _branch,
            _selectors,
            checked((ushort)_selectors.Length),
            _consumerTags,
            checked((ushort)_consumerTags.Length));
        if (code != 0)
        {
            throw new PactFailureException(Failures.BadSelectors(code, string.Join(", ", _selectors)));
        }

        _access.ApplyPublishing(verifier);
    }
}
