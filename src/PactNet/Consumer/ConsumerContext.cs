namespace PactNet.Consumer;

/// <inheritdoc cref="IConsumerContext" />
internal sealed record ConsumerContext(Uri MockServerUri) : IConsumerContext;
