using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Rosetta.MockServer.Tests.Recording;

/// <summary>A socket that reads a request, writes bytes of the test's choice and then closes, resets or holds the connection.</summary>
internal sealed class RawUpstream : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly Task _serving;

    public RawUpstream(string answer, RawEnd end)
    {
        _listener.Start();
        _serving = ServeAsync(Encoding.Latin1.GetBytes(answer), end);
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}");

    /// <summary>Comes when a request has come.</summary>
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Stop();
        await _serving;
        _over.Dispose();
    }

    private async Task ServeAsync(byte[] answer, RawEnd end)
    {
        try
        {
            while (true)
            {
                using var socket = await _listener.AcceptSocketAsync(_over.Token);
                await ReadRequestAsync(socket);
                Asked.TrySetResult();
                await socket.SendAsync(answer, _over.Token);
                if (end == RawEnd.Hold)
                {
                    // Until the other side gives up.
                    await socket.ReceiveAsync(new byte[1], _over.Token);
                }

                socket.LingerState = new LingerOption(enable: end == RawEnd.Reset, 0);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ReadRequestAsync(Socket socket)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!text.ToString().Contains("\r\n\r\n{", StringComparison.Ordinal) || !text.ToString().EndsWith('}'))
        {
            var count = await socket.ReceiveAsync(buffer, _over.Token);
            if (count == 0)
            {
                return;
            }

            text.Append(Encoding.Latin1.GetString(buffer, 0, count));
        }
    }
}

public enum RawEnd
{
    Close,
    Reset,
    Hold,
}
