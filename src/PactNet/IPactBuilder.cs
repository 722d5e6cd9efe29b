using PactNet.Exceptions;

namespace PactNet;

/// <summary>Runs a consumer against the pact that was described, and writes the pact file if it was kept.</summary>
public interface IPactBuilder
{
    /// <summary>Starts the mock server, lets the consumer talk to it, stops it and writes the pact file.</summary>
    /// <exception cref="PactFailureException">A request was missing, unexpected or different; nothing is written.</exception>
    void Verify(Action<IConsumerContext> interact);

    /// <inheritdoc cref="Verify" />
    Task VerifyAsync(Func<IConsumerContext, Task> interact);
}
