using PactNet.Consumer;
using PactNet.Models;

namespace PactNet;

/// <summary>From a pact to what is in it.</summary>
public static class PactExtensions
{
    /// <summary>Begins to describe HTTP requests and answers.</summary>
    /// <param name="pact">The pact they belong to.</param>
    /// <param name="port">The mock server's port; none leaves it to the system.</param>
    /// <param name="host">What the mock server listens on.</param>
    public static IPactBuilderV4 WithHttpInteractions(this IPactV4 pact, int? port = null, IPAddress host = IPAddress.Loopback)
    {
        ArgumentNullException.ThrowIfNull(pact);
        return new PactBuilder(pact, port ?? 0, host);
    }
}
