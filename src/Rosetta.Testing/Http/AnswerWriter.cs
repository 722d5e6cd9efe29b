using Microsoft.AspNetCore.Http;
using Rosetta.Testing.Playback;

namespace Rosetta.Testing.Http;

/// <summary>
/// Performs what was decided, after every lock is released: waits, then sends, or fails as planned. It never throws because
/// the client has gone; it says so.
/// </summary>
internal sealed class AnswerWriter(TimeProvider time, bool skipDelays, HeldRequests held, FaultPerformer faults)
{
    /// <summary>Performs an answer.</summary>
    /// <returns>Whether the client got all that was meant for it.</returns>
    /// <param name="context">The request.</param>
    /// <param name="answer">What is to be sent.</param>
    /// <param name="delay">Before it.</param>
    /// <param name="delivery">Counts when the delay is over; taken back if the answer does not arrive.</param>
    public async Task<bool> PerformAsync(HttpContext context, PlannedAnswer answer, TimeSpan delay, Delivery delivery)
    {
        Receipt? receipt = null;
        var delivered = false;
        held.Begin();
        try
        {
            if (delay > TimeSpan.Zero && !skipDelays)
            {
                await Task.Delay(delay, time, context.RequestAborted);
            }

            receipt = delivery.Begin();
            delivered = answer.Manner == AnswerManner.Whole
                ? await WriteAsync(context, answer)
                : await faults.PerformAsync(context, answer);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // Not delivered.
        }
        finally
        {
            if (answer.Manner == AnswerManner.Hangs)
            {
                held.EndHang();
            }

            held.End();
        }

        if (!delivered && receipt is { } counted)
        {
            delivery.TakeBack(counted);
        }

        return delivered;
    }

    /// <summary>Sets status and headers of an answer with a body.</summary>
    public static void SetHead(HttpResponse response, PlannedAnswer answer)
    {
        response.StatusCode = answer.HttpStatus;
        if (PlannedAnswer.MayHaveBody(answer.HttpStatus))
        {
            response.ContentType ??= answer.ContentType;
            response.ContentLength = answer.PromisedLength;
        }
    }

    private static async Task<bool> WriteAsync(HttpContext context, PlannedAnswer answer)
    {
        SetHead(context.Response, answer);
        if (answer.Body.Length > 0)
        {
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
        }

        await context.Response.Body.FlushAsync(context.RequestAborted);
        return !context.RequestAborted.IsCancellationRequested;
    }
}
