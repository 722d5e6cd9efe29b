namespace PactNet;

/// <summary>Where a consumer's pact begins.</summary>
public class Pact : IPactV4
{
    private Pact(string consumer, string provider, PactConfig config)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(consumer);
        ArgumentException.ThrowIfNullOrWhiteSpace(provider);
        ArgumentNullException.ThrowIfNull(config);
        Consumer = consumer;
        Provider = provider;
        Config = config;
    }

    /// <inheritdoc />
    public string Consumer { get; }

    /// <inheritdoc />
    public string Provider { get; }

    /// <inheritdoc />
    public PactConfig Config { get; }

    /// <summary>A pact with the default configuration.</summary>
    public static IPactV4 V4(string consumer, string provider) => V4(consumer, provider, new PactConfig());

    /// <summary>A pact made as <paramref name="config"/> says.</summary>
    public static IPactV4 V4(string consumer, string provider, PactConfig config) => new Pact(consumer, provider, config);
}
