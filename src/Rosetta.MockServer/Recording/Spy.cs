using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.Features;
using Rosetta.GetTask;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Http;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Pacts;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Recording;

/// <summary>
/// Stands before a real Rosetta: passes calls on and answers back unchanged, holds each answer against the contract, and tells the
/// journal before the client can have it. Where no whole answer comes, it says so for itself and makes nothing up.
/// </summary>
internal sealed class Spy(UpstreamClient upstream, UpstreamPlaces places, EdgeServices edge, Recorder? recorder, SpyTally tally)
{
    private static readonly string Abandoned = $"{CheckedAnswer.Upstream}: the client hung up before a whole answer came";

    /// <inheritdoc cref="PassOn"/>
    public async Task<PassedOn> AnswerAsync(HttpContext context, Session session, byte[] body, long arrived)
    {
        var call = SpiedCall.Read(context, session, body, arrived, edge.Time);
        if (!places.TryTake())
        {
            tally.AddRefused();
            return await CompleteAsync(call, Say(call, Problems.TooManyUpstreamCalls(upstream.Upstream, places.Max)));
        }

        edge.Held.Begin();
        try
        {
            var result = await upstream.AskAsync(context.Request, body, context.RequestAborted);
            using var rest = (result as UpstreamAnswer)?.Rest;
            var spoken = result switch
            {
                UpstreamAnswer { Rest: not null } answer => await TakeLongAsync(call, answer),
                UpstreamAnswer answer => Take(call, answer),
                UpstreamFailure failure => Take(call, failure),
                _ => TakeAbandoned(call),
            };
            return await CompleteAsync(call, spoken);
        }
        finally
        {
            edge.Held.End();
            places.Return();
        }
    }

    private async Task<PassedOn> CompleteAsync(SpiedCall call, Spoken spoken)
    {
        call.Tell(spoken.JournalId);
        var receipt = spoken.Delivery.Begin();
        var delivered = false;
        try
        {
            await spoken.Write();
            delivered = spoken.IsWhole && !call.Context.RequestAborted.IsCancellationRequested;
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // Not delivered.
        }

        if (delivered)
        {
            call.Session.Observe(spoken.Observed);
        }
        else
        {
            spoken.Delivery.TakeBack(receipt);
        }

        edge.Journal.Complete(spoken.JournalId, delivered, edge.Time.GetElapsedTime(call.Arrived));
        return new PassedOn(spoken.Outcome, delivered);
    }

    private Spoken Take(SpiedCall call, UpstreamAnswer answer)
    {
        var seen = Check(call, answer, out var sendable);
        var id = call.Entry(edge.Time).Append(edge.Journal, answer, seen);
        return new Spoken(id, seen.Outcome is { } outcome ? JournalOutcome.From(outcome) : JournalOutcome.Other, () => WriteAsync(call.Context, answer, sendable))
        {
            Delivery = call.Poll is { } poll && seen is { Reply: { } reply, Outcome: { } met } ? poll.Deliver(id, reply, met) : default,
            Observed = seen.IsGood ? ObservedCalls.BitOf(seen.Outcome!.Value, answer.HttpStatus, saysItsType: !string.IsNullOrEmpty(call.Context.Request.ContentType)) : 0,
        };
    }

    private async Task<Spoken> TakeLongAsync(SpiedCall call, UpstreamAnswer answer)
    {
        var context = call.Context;
        var sendable = SendableHeaders.Of(answer, out _);
        SetHead(context, answer, sendable);
        var end = await LongAnswer.PassAsync(answer, answer.Rest!, context.Response.Body, context.RequestAborted);
        switch (end.Broken)
        {
            case null:
                var seen = Check(call, answer, out _);
                return new Spoken(
                    call.Entry(edge.Time).Append(edge.Journal, answer, seen, end.Total),
                    JournalOutcome.Other,
                    () => context.Response.Body.WriteAsync(end.Held, context.RequestAborted).AsTask());
            case UpstreamFailure failure:
                tally.AddFailure();
                recorder?.Leave(call.Asked);
                return new Spoken(call.Entry(edge.Time).Append(edge.Journal, answer, failure.Problem, end.Total), JournalOutcome.From(reply: null), () => Abort(context)) { IsWhole = false };
            default:
                return TakeAbandoned(call);
        }
    }

    private CheckedAnswer Check(SpiedCall call, UpstreamAnswer answer, out ImmutableArray<PassedHeader> sendable)
    {
        sendable = SendableHeaders.Of(answer, out var dropped);
        var seen = CheckedAnswer.Of(answer, call.IsSpecified, call.Session.Settings.ErrorHttpStatus);
        seen = seen with { Violations = seen.Violations?.AddRange(dropped) };
        tally.Add(seen.Violations);
        if (call.IsSpecified)
        {
            recorder?.Note(call.Asked!, seen.Outcome, call.Arrived);
        }

        return seen;
    }

    private Spoken Take(SpiedCall call, UpstreamFailure failure)
    {
        tally.AddFailure();
        recorder?.Leave(call.Asked);
        return Say(call, failure.Problem);
    }

    private Spoken TakeAbandoned(SpiedCall call)
    {
        tally.AddAbandoned();
        return new Spoken(call.Entry(edge.Time).Append(edge.Journal, Abandoned), JournalOutcome.Other, () => Task.CompletedTask);
    }

    /// <summary>The fake speaks for itself.</summary>
    private Spoken Say(SpiedCall call, Problem problem)
    {
        AnswerHeaders.Set(call.Context.Response, call.Session.Name, problem, edge.Options.Explain);
        return new Spoken(call.Entry(edge.Time).Append(edge.Journal, problem), JournalOutcome.From(reply: null), () => problem.WriteAsync(call.Context));
    }

    private static Task Abort(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static void SetHead(HttpContext context, UpstreamAnswer answer, ImmutableArray<PassedHeader> headers)
    {
        var response = context.Response;
        response.StatusCode = answer.HttpStatus;
        context.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = answer.Reason;
        foreach (var header in headers)
        {
            response.Headers[header.Name] = header.Values.ToArray();
        }
    }

    private static async Task WriteAsync(HttpContext context, UpstreamAnswer answer, ImmutableArray<PassedHeader> headers)
    {
        SetHead(context, answer, headers);
        if (answer.Body.Length > 0 && PlannedAnswer.MayHaveBody(answer.HttpStatus) && !HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }
    }

    /// <summary>What is said to the client, when the journal has it.</summary>
    /// <param name="JournalId">The entry to complete.</param>
    /// <param name="Outcome">What it is.</param>
    /// <param name="Write">Says it.</param>
    private sealed record Spoken(long JournalId, JournalOutcome Outcome, Func<Task> Write)
    {
        /// <summary>What counts once it is sent.</summary>
        public Delivery Delivery { get; init; }

        /// <summary>What the session has then shown of the contract.</summary>
        public ulong Observed { get; init; }

        /// <summary>Whether saying it says all that there is.</summary>
        public bool IsWhole { get; init; } = true;
    }
}
