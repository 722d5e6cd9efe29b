using System.Globalization;
using System.Net;
using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Http;

namespace Rosetta.MockServer.Recording;

/// <summary>
/// Asks the real service: the same method, path, query, headers and bytes, once. The answer is read to its end before any of it goes
/// on, so that half an answer can be told from a whole one while there is still something to be said to the client.
/// </summary>
internal sealed class UpstreamClient : IDisposable
{
    /// <summary>Bytes of an answer's body; more is a broken answer.</summary>
    public const int MaxAnswerBytes = 1024 * 1024;

    private const int MaxHeaderKibibytes = 64;
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2); // Then its address is looked up again.

    private readonly Uri _upstream;
    private readonly string _base;
    private readonly TimeSpan _limit;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _invoker;

    /// <param name="upstream">Scheme, host, and the path before that of Get Task.</param>
    /// <param name="limit">How long a whole answer may take.</param>
    /// <param name="time">The host's clock.</param>
    public UpstreamClient(Uri upstream, TimeSpan limit, TimeProvider time)
    {
        _upstream = upstream;
        _base = upstream.GetLeftPart(UriPartial.Path).TrimEnd('/');
        _limit = limit;
        _time = time;
        _invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = ConnectionLifetime,
            MaxResponseHeadersLength = MaxHeaderKibibytes,
            RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        });
    }

    /// <summary>Passes a request on and waits for the whole answer.</summary>
    public async Task<UpstreamResult> AskAsync(HttpRequest request, byte[] body, CancellationToken clientGone)
    {
        using var limit = new CancellationTokenSource(_limit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, clientGone);
        try
        {
            using var message = Message(request, body);
            using var response = await _invoker.SendAsync(message, either.Token);
            return await ReadAsync(response, either.Token);
        }
        catch (OperationCanceledException) when (clientGone.IsCancellationRequested)
        {
            return new UpstreamAbandoned();
        }
        catch (OperationCanceledException)
        {
            return new UpstreamFailure(Problems.UpstreamTimeout(_upstream, _limit));
        }
        catch (HttpRequestException error)
        {
            var reason = error.GetBaseException().Message;
            return new UpstreamFailure(IsUnreachable(error) ? Problems.UpstreamUnreachable(_upstream, reason) : Problems.UpstreamBroken(_upstream, reason));
        }
        catch (IOException error)
        {
            return new UpstreamFailure(Problems.UpstreamBroken(_upstream, error.GetBaseException().Message));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _invoker.Dispose();

    private HttpRequestMessage Message(HttpRequest request, byte[] body)
    {
        // What is escaped in the query stays so, and what is not does too.
        var url = new Uri(_base + WireNames.Path + request.QueryString.Value, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(new HttpMethod(request.Method), url);
        if (body.Length > 0 || request.ContentLength is not null || request.Headers.TransferEncoding.Count > 0)
        {
            message.Content = new ByteArrayContent(body);
        }

        foreach (var header in PassedHeaders.Of(request))
        {
            if (!message.Headers.TryAddWithoutValidation(header.Name, header.Values))
            {
                message.Content ??= new ByteArrayContent([]);
                message.Content.Headers.TryAddWithoutValidation(header.Name, header.Values);
            }
        }

        return message;
    }

    private async Task<UpstreamResult> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancellation) is > 0 and var count)
        {
            body.Write(buffer, 0, count);
            if (body.Length > MaxAnswerBytes)
            {
                return new UpstreamFailure(Problems.UpstreamBroken(_upstream, string.Create(CultureInfo.InvariantCulture, $"its body has more than {MaxAnswerBytes} bytes, the limit of the fake")));
            }
        }

        return new UpstreamAnswer((int)response.StatusCode, response.ReasonPhrase, PassedHeaders.Of(response), body.ToArray());
    }

    private static bool IsUnreachable(HttpRequestException error) => error.HttpRequestError
        is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
