using PactNet.Core;
using PactNet.Exceptions;
using PactNet.Models;

namespace PactNet.Consumer;

/// <summary>A provider that the core plays, for as long as this lives.</summary>
internal sealed class MockServer : IDisposable
{
    private const string Transport = "http";
    private const string NoMismatches = "[]";
    private const string Loopback = "127.0.0.1";
    private const string EveryAddress = "0.0.0.0";

    private readonly int _port;

    private MockServer(int port)
    {
        _port = port;
        Uri = new Uri($"{Transport}://{Loopback}:{port}");
    }

    /// <summary>Where the consumer finds it: on the loopback address, whatever else it listens on.</summary>
    public Uri Uri { get; }

    /// <exception cref="InvalidOperationException">The address can't be listened on.</exception>
    public static MockServer Start(PactHandle pact, IPAddress host, int port)
    {
        var address = host == IPAddress.Any ? EveryAddress : Loopback;
        var result = pact.Use(id => NativeMethods.StartMockServer(id, address, checked((ushort)port), Transport, null));
        return result > 0
            ? new MockServer(result)
            : throw new InvalidOperationException(Failures.NoMockServer(address, port, result, CoreText.TakeLog()));
    }

    /// <summary>What the consumer did otherwise than described, as the core's JSON; null if nothing.</summary>
    public string? Mismatches()
    {
        var mismatches = CoreText.Borrow(NativeMethods.MockServerMismatches(_port));
        return mismatches is "" or NoMismatches ? null : mismatches;
    }

    public string Log() => CoreText.Borrow(NativeMethods.MockServerLogs(_port));

    public void Dispose()
    {
        // The core keeps a server's log, even when the server is gone, until somebody has asked for it.
        _ = NativeMethods.MockServerLogs(_port);
        NativeMethods.StopMockServer(_port);
    }
}
