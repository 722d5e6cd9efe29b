using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.Features;
using Rosetta.GetTask;
using Rosetta.Testing.Http;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Recording;

/// <summary>
/// Stands before a real Rosetta: passes calls on and answers back unchanged, holds each answer against the contract, and tells the
/// journal before the client can have it. Where no whole answer comes, it says so for itself and makes nothing up.
/// </summary>
internal sealed class Spy(UpstreamClient upstream, EdgeServices edge, Recorder? recorder, SpyTally tally)
{
    private const string Abandoned = $"{CheckedAnswer.Upstream}: the client hung up before a whole answer came";

    /// <inheritdoc cref="PassOn"/>
    public async Task AnswerAsync(HttpContext context, Session session, byte[] body, long arrived)
    {
        var asked = Read(body, session, out var report);
        var result = await upstream.AskAsync(context.Request, body, context.RequestAborted);
        var entry = new SpyEntry(context, session, asked, report, body, edge.Time.GetElapsedTime(arrived));
        var (journalId, write) = result switch
        {
            UpstreamAnswer answer => Take(entry, answer, arrived),
            UpstreamFailure failure => Take(entry, failure),
            _ => TakeAbandoned(entry),
        };
        var delivered = false;
        try
        {
            await write();
            delivered = !context.RequestAborted.IsCancellationRequested;
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // Not delivered.
        }

        edge.Journal.Complete(journalId, delivered, edge.Time.GetElapsedTime(arrived));
    }

    private (long JournalId, Func<Task> Write) Take(SpyEntry entry, UpstreamAnswer answer, long sent)
    {
        var sendable = SendableHeaders.Of(answer, out var dropped);
        var isSpecified = entry.Asked is not null && HttpMethods.IsPost(entry.Context.Request.Method);
        var seen = CheckedAnswer.Of(answer, isSpecified, entry.Session.Settings.ErrorHttpStatus);
        seen = seen with { Violations = seen.Violations?.AddRange(dropped) };
        tally.Add(seen.Violations);
        if (isSpecified)
        {
            recorder?.Note(entry.Asked!, seen.Outcome, sent);
        }

        return (entry.Append(edge.Journal, answer, seen), () => WriteAsync(entry.Context, answer, sendable));
    }

    private (long JournalId, Func<Task> Write) Take(SpyEntry entry, UpstreamFailure failure)
    {
        tally.AddFailure();
        if (entry.Asked is not null)
        {
            recorder?.Note(entry.Asked, null, 0);
        }

        AnswerHeaders.Set(entry.Context.Response, entry.Session.Name, failure.Problem, edge.Options.Explain);
        return (entry.Append(edge.Journal, failure.Problem), () => failure.Problem.WriteAsync(entry.Context));
    }

    private (long JournalId, Func<Task> Write) TakeAbandoned(SpyEntry entry)
    {
        tally.AddAbandoned();
        return (entry.Append(edge.Journal, Abandoned), () => Task.CompletedTask);
    }

    private static TaskIds? Read(byte[] body, Session session, out RequestReport? report)
    {
        var scratch = new byte[body.Length];
        return GetTaskRequestReader.TryRead(body, scratch, session.Settings.Rules, out var request, out report) ? TaskIds.Of(request) : null;
    }

    private static async Task WriteAsync(HttpContext context, UpstreamAnswer answer, ImmutableArray<PassedHeader> headers)
    {
        var response = context.Response;
        response.StatusCode = answer.HttpStatus;
        context.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = answer.Reason;
        foreach (var header in headers)
        {
            response.Headers[header.Name] = header.Values.ToArray();
        }

        if (answer.Body.Length > 0 && PlannedAnswer.MayHaveBody(answer.HttpStatus) && !HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }
}
