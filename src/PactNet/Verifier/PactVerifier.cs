using System.Reflection;
using PactNet.Core;
using PactNet.Exceptions;

namespace PactNet.Verifier;

/// <summary>Verifies that a provider does what its consumers' pacts say.</summary>
public class PactVerifier : IPactVerifier, IDisposable
{
    private static readonly string Version = typeof(PactVerifier).Assembly.GetName().Version!.ToString(fieldCount: 3);

    private readonly string _provider;
    private readonly PactVerifierConfig _config;
    private readonly VerifierHandle _verifier;
    private bool _hasEndpoint;

    /// <summary>A verifier that tells its story on the console.</summary>
    public PactVerifier(string providerName)
        : this(providerName, new PactVerifierConfig())
    {
    }

    /// <summary>A verifier that tells its story as the configuration says.</summary>
    public PactVerifier(string providerName, PactVerifierConfig config)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(providerName);
        ArgumentNullException.ThrowIfNull(config);
        PactCore.Start(config.LogLevel);
        _provider = providerName;
        _config = config;
        _verifier = VerifierMethods.New(nameof(PactNet), Version);
        if (_verifier.IsInvalid)
        {
            throw new PactFailureException(Failures.NoVerifier);
        }

        _ = VerifierMethods.SetColoured(_verifier, Flag.Of(false));
    }

    /// <inheritdoc />
    public IPactVerifier WithHttpEndpoint(Uri pactUri)
    {
        ArgumentNullException.ThrowIfNull(pactUri);
        if (_hasEndpoint)
        {
            throw new InvalidOperationException(Failures.OneEndpoint);
        }

        VerifierMethods.SetProvider(_verifier, _provider, pactUri.Scheme, pactUri.Host, checked((ushort)pactUri.Port), pactUri.AbsolutePath);
        _hasEndpoint = true;
        return this;
    }

    /// <inheritdoc />
    public IPactVerifierSource WithFileSource(FileInfo pactFile)
    {
        ArgumentNullException.ThrowIfNull(pactFile);
        return From(() => VerifierMethods.AddFile(_verifier, pactFile.FullName));
    }

    /// <inheritdoc />
    public IPactVerifierSource WithDirectorySource(DirectoryInfo directory, params string[] consumers)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(consumers);
        return From(() =>
        {
            VerifierMethods.AddDirectory(_verifier, directory.FullName);
            VerifierMethods.SetConsumers(_verifier, consumers, checked((ushort)consumers.Length));
        });
    }

    /// <inheritdoc />
    public IPactVerifierSource WithUriSource(Uri pactUri) => WithUriSource(pactUri, _ => { });

    /// <inheritdoc />
    public IPactVerifierSource WithUriSource(Uri pactUri, Action<IPactUriOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(pactUri);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new PactUriOptions();
        configure(options);
        return From(() => options.Apply(_verifier, pactUri));
    }

    /// <inheritdoc />
    public IPactVerifierSource WithPactBrokerSource(Uri brokerBaseUri) => WithPactBrokerSource(brokerBaseUri, _ => { });

    /// <inheritdoc />
    public IPactVerifierSource WithPactBrokerSource(Uri brokerBaseUri, Action<IPactBrokerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(brokerBaseUri);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new PactBrokerOptions();
        configure(options);
        return From(() => options.Apply(_verifier, brokerBaseUri));
    }

    /// <summary>Gives the verifier's memory back to the core.</summary>
    public void Dispose()
    {
        _verifier.Dispose();
        GC.SuppressFinalize(this);
    }

    private PactVerifierSource From(Action addSource)
    {
        if (!_hasEndpoint)
        {
            throw new InvalidOperationException(Failures.EndpointFirst);
        }

        addSource();
        return new PactVerifierSource(_provider, _config, _verifier);
    }
}
