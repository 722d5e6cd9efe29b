using Rosetta.Testing.Http;

namespace Rosetta.MockServer.Recording;

/// <summary>One call of the real service, for as long as its answer is read. Whatever goes wrong becomes a result.</summary>
/// <param name="upstream">Who is asked, for error texts.</param>
/// <param name="limit">How long a whole answer may take.</param>
/// <param name="time">The host's clock.</param>
/// <param name="clientGone">Whether anybody still waits for it.</param>
internal sealed class UpstreamCall(Uri upstream, TimeSpan limit, TimeProvider time, CancellationToken clientGone) : IDisposable
{
    private readonly CancellationTokenSource _limit = new(limit, time);
    private CancellationTokenSource? _either;
    private HttpResponseMessage? _response;
    private Stream? _stream;

    /// <summary>Sends the request and reads the answer, or the beginning of a long one.</summary>
    public async Task<UpstreamResult> AskAsync(HttpMessageInvoker invoker, HttpRequestMessage message)
    {
        try
        {
            _either = CancellationTokenSource.CreateLinkedTokenSource(_limit.Token, clientGone);
            _response = await invoker.SendAsync(message, _either.Token);
            _stream = await _response.Content.ReadAsStreamAsync(_either.Token);
            return await ReadAsync(_response, _stream, _either.Token);
        }
        catch (Exception error) when (ResultOf(error) is { } result)
        {
            return result;
        }
    }

    /// <summary>Reads on in a long answer.</summary>
    /// <returns>How many bytes came; 0 at its end. Or what went wrong.</returns>
    public async ValueTask<(int Count, UpstreamResult? Broken)> ReadOnAsync(Memory<byte> buffer)
    {
        try
        {
            return (await _stream!.ReadAsync(buffer, _either!.Token), null);
        }
        catch (Exception error) when (ResultOf(error) is { } result)
        {
            return (0, result);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream?.Dispose();
        _response?.Dispose();
        _either?.Dispose();
        _limit.Dispose();
    }

    private async Task<UpstreamResult> ReadAsync(HttpResponseMessage response, Stream stream, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        var isWhole = false;
        while (!isWhole && body.Length <= UpstreamClient.MaxKeptBytes)
        {
            var count = await stream.ReadAsync(buffer, cancellation);
            body.Write(buffer, 0, count);
            isWhole = count == 0;
        }

        return new UpstreamAnswer((int)response.StatusCode, response.ReasonPhrase, PassedHeaders.Of(response), body.ToArray())
        {
            Rest = isWhole ? null : this,
        };
    }

    private UpstreamResult? ResultOf(Exception error) => error switch
    {
        OperationCanceledException when clientGone.IsCancellationRequested => new UpstreamAbandoned(),
        OperationCanceledException => new UpstreamFailure(Problems.UpstreamTimeout(upstream, limit)),
        HttpRequestException failed when IsUnreachable(failed) => new UpstreamFailure(Problems.UpstreamUnreachable(upstream, failed.GetBaseException().Message)),
        HttpRequestException or IOException => new UpstreamFailure(Problems.UpstreamBroken(upstream, error.GetBaseException().Message)),
        _ => null,
    };

    private static bool IsUnreachable(HttpRequestException error) => error.HttpRequestError
        is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
