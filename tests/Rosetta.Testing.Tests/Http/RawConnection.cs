using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Rosetta.Testing.Tests.Http;

/// <summary>How a connection came to its end.</summary>
internal enum ConnectionEnding
{
    /// <summary>FIN: the other side closed in good order.</summary>
    Closed,

    /// <summary>RST.</summary>
    Reset,
}

/// <summary>All that came until the connection ended.</summary>
internal sealed record RawAnswer(string Text, ConnectionEnding Ending)
{
    public string Head => Text[..(Text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)];

    public string Body => Text[Head.Length..];
}

/// <summary>A client that sees bytes, FIN and RST.</summary>
internal sealed class RawConnection : IDisposable
{
    public const string SampleBody =
        """{"campaignId":"a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e","annotationRequestId":"f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f","sceneId":"d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f"}""";

    private readonly TcpClient _tcp;
    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[64 * 1024];

    private RawConnection(TcpClient tcp, Stream stream)
    {
        _tcp = tcp;
        _stream = stream;
    }

    public static async Task<RawConnection> OpenAsync(Uri address)
    {
        var tcp = new TcpClient();
        await tcp.ConnectAsync(IPAddress.Loopback, address.Port, Cancel);
        if (address.Scheme == "http")
        {
            return new RawConnection(tcp, tcp.GetStream());
        }

        var tls = new SslStream(tcp.GetStream(), false, (_, certificate, _, _) => FakeServer.IsOurs(certificate));
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "localhost" }, Cancel);
        return new RawConnection(tcp, tls);
    }

    /// <summary>A whole request for Get Task.</summary>
    public static string Post(string path = "/task/get", string headers = "Content-Type: application/json\r\n", string body = SampleBody) =>
        $"POST {path} HTTP/1.1\r\nHost: fake\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    public static string Play(string scenario) =>
        Post(headers: $"Content-Type: application/json\r\nX-Rosetta-Scenario: {scenario}\r\n");

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(byte[] bytes)
    {
        await _stream.WriteAsync(bytes, Cancel);
        await _stream.FlushAsync(Cancel);
    }

    /// <summary>What comes next, whatever its size; empty at the end.</summary>
    public async Task<string> ReadSomeAsync() => Encoding.UTF8.GetString(_buffer, 0, await _stream.ReadAsync(_buffer, Cancel).AsTask().WaitAsync(Eventually.Longest, Cancel));

    /// <summary>Reads until that many bytes of text have come.</summary>
    public async Task<string> ReadAsync(Func<string, bool> isEnough)
    {
        var text = "";
        while (!isEnough(text))
        {
            var piece = await ReadSomeAsync();
            if (piece.Length == 0)
            {
                throw new EndOfStreamException($"The connection ended after: {text}");
            }

            text += piece;
        }

        return text;
    }

    /// <summary>One answer with a Content-Length.</summary>
    public async Task<RawAnswer> ReadAnswerAsync()
    {
        var text = await ReadAsync(IsWhole);
        return new RawAnswer(text, ConnectionEnding.Closed);
    }

    /// <summary>All that comes until the end.</summary>
    public async Task<RawAnswer> ReadToEndAsync()
    {
        var text = new StringBuilder();
        try
        {
            while (await ReadSomeAsync() is { Length: > 0 } piece)
            {
                text.Append(piece);
            }

            return new RawAnswer(text.ToString(), ConnectionEnding.Closed);
        }
        catch (IOException broken) when (broken.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            return new RawAnswer(text.ToString(), ConnectionEnding.Reset);
        }
    }

    public void Dispose()
    {
        _stream.Dispose();
        _tcp.Dispose();
    }

    private static bool IsWhole(string text)
    {
        const string length = "Content-Length: ";
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var at = text.IndexOf(length, StringComparison.OrdinalIgnoreCase);
        return end >= 0
            && (at < 0 || Encoding.UTF8.GetByteCount(text[(end + 4)..]) >= int.Parse(text[(at + length.Length)..text.IndexOf('\r', at)], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
