using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Features;

namespace Rosetta.MockServer.Admin;

/// <summary>Writes server-sent events, each as soon as it is there.</summary>
internal sealed class EventStream(HttpResponse response)
{
    public const string MediaType = "text/event-stream";

    /// <summary>Sends the headers at once, so that the reader knows that it is heard.</summary>
    public Task OpenAsync(CancellationToken cancellationToken)
    {
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-cache";
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        return WriteAsync(": open\n\n", cancellationToken);
    }

    /// <summary>Says nothing, so that whoever stands in between keeps the connection.</summary>
    public Task KeepAliveAsync(CancellationToken cancellationToken) => WriteAsync(": still here\n\n", cancellationToken);

    /// <summary>Sends an event.</summary>
    /// <param name="name">Its type.</param>
    /// <param name="id">What a reader says it has seen when it comes again; none keeps the last.</param>
    /// <param name="data">Written as JSON, in one line.</param>
    /// <param name="type">How.</param>
    public Task SendAsync<T>(string name, long? id, T data, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        WriteAsync($"event: {name}\n{(id is { } number ? $"id: {number}\n" : "")}data: {JsonSerializer.Serialize(data, type)}\n\n", cancellationToken);

    private async Task WriteAsync(string text, CancellationToken cancellationToken)
    {
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
