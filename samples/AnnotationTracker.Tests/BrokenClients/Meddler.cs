using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace AnnotationTracker.Tests.BrokenClients;

/// <summary>A handler within the tracker's client that changes what goes out and what comes in. By itself it changes nothing.</summary>
internal sealed class Meddler : DelegatingHandler
{
    /// <summary>Makes another body of the one that is sent.</summary>
    public Func<string, string> Sent { get; init; } = body => body;

    /// <summary>Makes another body of a good answer's.</summary>
    public Func<string, string> Received { get; init; } = body => body;

    /// <summary>How often to ask again at once, behind an answer.</summary>
    public Func<string, int> MoreCallsBehind { get; init; } = _ => 0;

    public string MediaType { get; init; } = "application/json";

    public bool ClosesConnections { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = Sent(await request.Content!.ReadAsStringAsync(cancellationToken));
        var (answer, body) = await AskAsync(request, sent, cancellationToken);
        for (var more = MoreCallsBehind(body); more > 0; more--)
        {
            answer.Dispose();
            (answer, body) = await AskAsync(request, sent, cancellationToken);
        }

        if (answer is { StatusCode: HttpStatusCode.OK, Content.Headers.ContentType.MediaType: "application/json" } && body.StartsWith('{') && body.EndsWith('}'))
        {
            answer.Content = new StringContent(Received(body), Encoding.UTF8, "application/json");
        }

        return answer;
    }

    private async Task<(HttpResponseMessage Answer, string Body)> AskAsync(HttpRequestMessage like, string body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(like.Method, like.RequestUri) { Content = new StringContent(body, new MediaTypeHeaderValue(MediaType)) };
        request.Headers.ConnectionClose = ClosesConnections ? true : null;
        var answer = await base.SendAsync(request, cancellationToken);
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        return (answer, await answer.Content.ReadAsStringAsync(cancellationToken));
    }
}
