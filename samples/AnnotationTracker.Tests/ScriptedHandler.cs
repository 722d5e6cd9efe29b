using System.Collections.Concurrent;

namespace AnnotationTracker.Tests;

/// <summary>Answers calls in the order of a script, and keeps what was asked. A call after the script's end fails the test.</summary>
internal sealed class ScriptedHandler(params IEnumerable<Func<CancellationToken, Task<HttpResponseMessage>>> script) : HttpMessageHandler
{
    private readonly ConcurrentQueue<Func<CancellationToken, Task<HttpResponseMessage>>> _script = new(script);

    public ConcurrentQueue<SentRequest> Requests { get; } = [];

    public static ScriptedHandler Saying(params IEnumerable<HttpResponseMessage> answers) =>
        new(answers.Select(answer => new Func<CancellationToken, Task<HttpResponseMessage>>(_ => Task.FromResult(answer))));

    public static ScriptedHandler Failing(Exception error) => new(_ => Task.FromException<HttpResponseMessage>(error));

    public static ScriptedHandler Hanging() => new(async cancellation =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        throw new InvalidOperationException("nobody comes here");
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        Requests.Enqueue(new SentRequest(request.Method.Method, request.RequestUri!.AbsoluteUri, request.Content.Headers.ContentType!.ToString(), body));
        return _script.TryDequeue(out var step) ? await step(cancellationToken) : throw new InvalidOperationException("a call that the script does not have");
    }
}

/// <summary>A call as it went out.</summary>
internal sealed record SentRequest(string Method, string Url, string ContentType, string Body);
