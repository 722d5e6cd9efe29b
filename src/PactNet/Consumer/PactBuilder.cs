using PactNet.Core;
using PactNet.Exceptions;
using PactNet.Models;

namespace PactNet.Consumer;

/// <inheritdoc cref="IPactBuilderV4" />
internal sealed class PactBuilder : IPactBuilderV4
{
    private readonly IPact _pact;
    private readonly int _port;
    private readonly IPAddress _host;
    private readonly PactHandle _handle;

    public PactBuilder(IPact pact, int port, IPAddress host)
    {
        PactCore.Start(pact.Config.LogLevel);
        _pact = pact;
        _port = port;
        _host = host;
        _handle = PactHandle.New(pact.Consumer, pact.Provider);
    }

    public IRequestBuilderV4 UponReceiving(string description) =>
        new RequestBuilder(new InteractionHandle(_handle, description), _pact.Config);

    public void Verify(Action<IConsumerContext> interact)
    {
        ArgumentNullException.ThrowIfNull(interact);

        // Nothing below waits for another thread, so this is over when it returns.
        VerifyAsync(context =>
        {
            interact(context);
            return Task.CompletedTask;
        }).GetAwaiter().GetResult();
    }

    public async Task VerifyAsync(Func<IConsumerContext, Task> interact)
    {
        ArgumentNullException.ThrowIfNull(interact);
        using var server = MockServer.Start(_handle, _host, _port);
        try
        {
            await interact(new ConsumerContext(server.Uri)).ConfigureAwait(false);
        }
        catch
        {
            Tell(server, server.Mismatches());
            throw;
        }

        Finish(server);
    }

    private void Finish(MockServer server)
    {
        if (server.Mismatches() is { } mismatches)
        {
            Tell(server, mismatches);
            throw new PactFailureException(Failures.NotKept(_pact.Consumer, _pact.Provider, mismatches));
        }

        var folder = _pact.Config.PactDir;
        var code = _handle.Use(id => NativeMethods.WritePact(id, folder, overwrite: false));
        if (code != 0)
        {
            throw new InvalidOperationException(Failures.NotWritten(folder, code, CoreText.TakeLog()));
        }
    }

    /// <summary>A consumer that broke off mostly did so because of the mock server's answer, so both stories are told.</summary>
    private void Tell(MockServer server, string? mismatches)
    {
        foreach (var part in new[] { mismatches, server.Log() })
        {
            if (!string.IsNullOrWhiteSpace(part))
            {
                _pact.Config.WriteLine(part);
            }
        }
    }
}
