using System.Runtime.InteropServices;
using PactNet.Core;
using PactNet.Exceptions;

namespace PactNet.Verifier;

/// <inheritdoc cref="IPactVerifierSource" />
internal sealed class PactVerifierSource(string provider, PactVerifierConfig config, VerifierHandle verifier) : IPactVerifierSource
{
    private const int Verified = 0;
    private const int NotVerified = 1;

    // The core sets both at once, so its own default has to be known here.
    private TimeSpan _timeout = TimeSpan.FromSeconds(5);
    private bool _anyCertificate;

    public IPactVerifierSource WithProviderStateUrl(Uri providerStateUri) => WithProviderStateUrl(providerStateUri, _ => { });

    public IPactVerifierSource WithProviderStateUrl(Uri providerStateUri, Action<IProviderStateOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(providerStateUri);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new ProviderStateOptions();
        configure(options);
        VerifierMethods.SetStateUrl(
            verifier, providerStateUri.AbsoluteUri, Flag.Of(options.Teardown), Flag.Of(options.Style == ProviderStateStyle.Body));
        return this;
    }

    public IPactVerifierSource WithFilter(string? description = null, string? providerState = null)
    {
        VerifierMethods.SetFilter(verifier, description, providerState, Flag.Of(false));
        return this;
    }

    public IPactVerifierSource WithRequestTimeout(TimeSpan timeout)
    {
        _timeout = timeout;
        return this;
    }

    public IPactVerifierSource WithSslVerificationDisabled()
    {
        _anyCertificate = true;
        return this;
    }

    public IPactVerifierSource WithCustomHeader(string name, string value)
    {
        VerifierMethods.AddHeader(verifier, name, value);
        return this;
    }

    public void Verify()
    {
        _ = VerifierMethods.SetOptions(verifier, Flag.Of(_anyCertificate), new CULong(checked((uint)_timeout.TotalMilliseconds)));
        var code = VerifierMethods.Execute(verifier);
        var output = CoreText.Take(VerifierMethods.Output(verifier, Flag.Of(true))).Trim();
        Tell(output);
        Tell(CoreText.Take(VerifierMethods.Logs(verifier)).Trim());
        switch (code)
        {
            case Verified:
                return;
            case NotVerified:
                throw new PactVerificationFailedException(Failures.NotVerifiedBecause(provider, output));
            default:
                throw new PactFailureException(Failures.CoreStopped(code, output));
        }
    }

    private void Tell(string text)
    {
        if (text.Length > 0)
        {
            config.WriteLine(text);
        }
    }
}
