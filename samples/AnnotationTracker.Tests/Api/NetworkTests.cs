using System.Net;
using System.Net.Sockets;
using System.Text;
using AnnotationTracker.Api;
using Microsoft.Extensions.DependencyInjection;

namespace AnnotationTracker.Tests.Api;

/// <summary>What the client makes of a real network that breaks.</summary>
public sealed class NetworkTests
{
    private const string HalfAnAnswer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 200\r\n\r\n{\"code\":2000,";

    [Theory]
    [InlineData("closed without an answer", "", false)]
    [InlineData("reset", "", true)]
    [InlineData("closed in the middle of the body", HalfAnAnswer, false)]
    [InlineData("closed in the middle of the headers", "HTTP/1.1 200 OK\r\nConte", false)]
    [InlineData("something that is not HTTP", "SSH-2.0-OpenSSH\r\n", false)]
    public async Task AConnectionThatBreaks_IsForLater(string what, string bytes, bool isReset)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var breaking = BreakAsync(listener, bytes, isReset);

        var reply = await AskAsync(((IPEndPoint)listener.LocalEndpoint).Port);

        await breaking;
        reply.Should().BeOfType<TaskReply.TryLater>("of {0}", what).Which.Reason.Should().StartWith("the call failed (");
    }

    [Fact]
    public async Task AConnectionThatNobodyTakes_IsForLater()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        (await AskAsync(port)).Should().BeOfType<TaskReply.TryLater>().Which.Reason.Should().StartWith("the call failed (ConnectionError): ");
    }

    private static async Task<TaskReply> AskAsync(int port)
    {
        await using var tracker = Tracker.Build(handler: null, baseAddress: $"http://127.0.0.1:{port}");
        return await tracker.GetRequiredService<RosettaClient>().GetTaskAsync(Tracker.Ids, TestContext.Current.CancellationToken);
    }

    private static async Task BreakAsync(TcpListener listener, string bytes, bool isReset)
    {
        using var connection = await listener.AcceptSocketAsync(TestContext.Current.CancellationToken);
        await ReadRequestAsync(connection);
        await connection.SendAsync(Encoding.ASCII.GetBytes(bytes), TestContext.Current.CancellationToken);
        if (isReset)
        {
            // To close without lingering is to reset.
            connection.LingerState = new LingerOption(true, 0);
        }
    }

    // What is left unread would turn every close into a reset.
    private static async Task ReadRequestAsync(Socket connection)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!text.ToString().EndsWith('}'))
        {
            var length = await connection.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            length.Should().BePositive("the request is not over yet: {0}", text);
            text.Append(Encoding.ASCII.GetString(buffer, 0, length));
        }
    }
}
