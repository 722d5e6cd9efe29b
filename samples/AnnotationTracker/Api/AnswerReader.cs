using System.Net;
using System.Net.Http.Headers;

namespace AnnotationTracker.Api;

/// <summary>Makes a reply of an HTTP answer. The envelope counts for more than the HTTP status, which may be 200 with an error.</summary>
internal static class AnswerReader
{
    public static TaskReply Read(HttpResponseMessage answer, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        var envelope = IsJson(answer.Content.Headers.ContentType) ? EnvelopeReader.Read(body) : null;
        return envelope switch
        {
            TaskReply.Found or TaskReply.NewStatus when !answer.IsSuccessStatusCode =>
                new TaskReply.NotUnderstood($"the envelope says success, and HTTP says {(int)answer.StatusCode}"),
            TaskReply.TryLater later => later with { After = RetryAfter(answer, now) },
            TaskReply.NotUnderstood or null when !answer.IsSuccessStatusCode => OfHttpStatus(answer, now),
            null => new TaskReply.NotUnderstood($"HTTP {(int)answer.StatusCode} with {answer.Content.Headers.ContentType?.ToString() ?? "no Content-Type"}, and that is no answer of Rosetta"),
            _ => envelope,
        };
    }

    // Somebody in between answered, or Rosetta itself in distress.
    private static TaskReply OfHttpStatus(HttpResponseMessage answer, DateTimeOffset now)
    {
        var reason = $"HTTP {(int)answer.StatusCode}";
        return answer.StatusCode switch
        {
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => new TaskReply.TryLater(reason, RetryAfter(answer, now)),
            >= HttpStatusCode.BadRequest => new TaskReply.Refused(reason),
            _ => new TaskReply.NotUnderstood(reason),
        };
    }

    private static bool IsJson(MediaTypeHeaderValue? type) => "application/json".Equals(type?.MediaType, StringComparison.OrdinalIgnoreCase);

    private static TimeSpan? RetryAfter(HttpResponseMessage answer, DateTimeOffset now) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - now,
        _ => null,
    };
}
