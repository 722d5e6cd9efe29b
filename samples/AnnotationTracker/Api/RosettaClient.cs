using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace AnnotationTracker.Api;

/// <summary>Calls Get Task, once. Whether to call again is for <see cref="Tracking.TaskPoller"/> to decide.</summary>
public sealed class RosettaClient(HttpClient http, IOptions<RosettaOptions> options, TimeProvider time)
{
    /// <summary>Longer answers are not read to their end: the real ones have some 250 bytes.</summary>
    internal const int LongestAnswer = 64 * 1024;

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>Asks how far a task is.</summary>
    /// <returns>What it came to, good or bad.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<TaskReply> GetTaskAsync(TaskIds ids, CancellationToken cancellation)
    {
        var patience = options.Value.RequestTimeout;
        using var timeout = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        try
        {
            using var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(ids, JsonSerializerOptions.Web)) { Headers = { ContentType = Json } };
            using var answer = await http.PostAsync("task/get", body, either.Token);
            return AnswerReader.Read(answer, await answer.Content.ReadAsByteArrayAsync(either.Token), time.GetUtcNow());
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return new TaskReply.TryLater($"no answer within {patience.TotalSeconds:0.#} s");
        }
        catch (HttpRequestException error) when (error.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            return new TaskReply.NotUnderstood($"an answer of more than {LongestAnswer} bytes");
        }
        catch (HttpRequestException error)
        {
            return new TaskReply.TryLater($"the call failed ({error.HttpRequestError}): {error.Message}");
        }
    }
}
