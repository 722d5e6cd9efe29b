using System.Net.ServerSentEvents;

namespace Rosetta.MockServer.Tests.Admin;

/// <summary>Reads a stream of server-sent events, by lines or by events; not both.</summary>
internal sealed class EventReader : IAsyncDisposable
{
    // A stream that says nothing must fail a test and not hang it.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly HttpResponseMessage _response;
    private readonly Stream _body;
    private readonly StreamReader _lines;
    private IAsyncEnumerator<SseItem<string>>? _events;

    private EventReader(HttpResponseMessage response, Stream body)
    {
        _response = response;
        _body = body;
        _lines = new StreamReader(body);
    }

    public string? ContentType => _response.Content.Headers.ContentType?.MediaType;

    public static async Task<EventReader> OpenAsync(AdminServer server, string path, string? lastEventId = null)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastEventId is not null)
        {
            message.Headers.Add("Last-Event-ID", lastEventId);
        }

        var response = await server.Client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return new EventReader(response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    public async Task<string?> LineAsync() => await _lines.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Longest, TestContext.Current.CancellationToken);

    public async Task<SseItem<string>> NextAsync()
    {
        _events ??= SseParser.Create(_body).EnumerateAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        (await _events.MoveNextAsync().AsTask().WaitAsync(Longest, TestContext.Current.CancellationToken)).Should().BeTrue("an event should come");
        return _events.Current;
    }

    public async ValueTask DisposeAsync()
    {
        if (_events is not null)
        {
            await _events.DisposeAsync();
        }

        _lines.Dispose();
        _response.Dispose();
    }
}
