using System.Net;
using System.Text;
using Rosetta.GetTask;

namespace Rosetta.MockServer.Recording;

/// <summary>
/// Asks the real service: the same method, path, query, headers and bytes, once. The answer is read to its end before any of it goes
/// on, so that half an answer can be told from a whole one while there is still something to be said to the client; but for one that
/// is longer than anything Get Task ever says.
/// </summary>
internal sealed class UpstreamClient : IDisposable
{
    /// <summary>Bytes of an answer's body that are kept and held against the contract; a longer one is passed on as it comes.</summary>
    public const int MaxKeptBytes = 1024 * 1024;

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

    /// <summary>Whom it asks.</summary>
    public Uri Upstream => _upstream;

    /// <summary>Passes a request on and waits for the answer. A long one has a rest, which is the caller's to read and to dispose of.</summary>
    public async Task<UpstreamResult> AskAsync(HttpRequest request, byte[] body, CancellationToken clientGone)
    {
        using var message = Message(request, body);
        var call = new UpstreamCall(_upstream, _limit, _time, clientGone);
        UpstreamResult? result = null;
        try
        {
            return result = await call.AskAsync(_invoker, message);
        }
        finally
        {
            if (result is not UpstreamAnswer { Rest: not null })
            {
                call.Dispose();
            }
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
}
