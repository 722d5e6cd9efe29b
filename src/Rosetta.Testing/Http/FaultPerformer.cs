using Microsoft.AspNetCore.Http;

namespace Rosetta.Testing.Http;

/// <summary>Performs the answers that don't come whole.</summary>
/// <param name="time">The host's clock.</param>
/// <param name="skipPauses">Whether a dripping body comes without its pauses.</param>
/// <param name="stopping">Ends the hangs.</param>
internal sealed class FaultPerformer(TimeProvider time, bool skipPauses, CancellationToken stopping)
{
    private const int Drops = 10;

    private static readonly TimeSpan BetweenDrops = TimeSpan.FromMilliseconds(200);

    /// <inheritdoc cref="AnswerWriter.PerformAsync"/>
    public Task<bool> PerformAsync(HttpContext context, PlannedAnswer answer) => answer.Manner switch
    {
        AnswerManner.Hangs => HangAsync(context),
        AnswerManner.Resets => Task.FromResult(Reset(context)),
        AnswerManner.Closes => CloseAsync(context),
        AnswerManner.BreaksOff => BreakOffAsync(context, answer),
        AnswerManner.Drips => DripAsync(context, answer),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.Manner, "Not a fault."),
    };

    // What a hang means for the client is that it has to give up by itself: then it got all that was meant for it.
    private async Task<bool> HangAsync(HttpContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await Task.Delay(Timeout.InfiniteTimeSpan, time, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var gaveUp = context.RequestAborted.IsCancellationRequested;
        ConnectionEnd.ByReset(context);
        return gaveUp;
    }

    private static bool Reset(HttpContext context)
    {
        var wasThere = !context.RequestAborted.IsCancellationRequested;
        ConnectionEnd.ByReset(context);
        return wasThere;
    }

    private async Task<bool> CloseAsync(HttpContext context)
    {
        var wasThere = !context.RequestAborted.IsCancellationRequested;
        await ConnectionEnd.InGoodOrderAsync(context, time);
        return wasThere;
    }

    private async Task<bool> BreakOffAsync(HttpContext context, PlannedAnswer answer)
    {
        AnswerWriter.SetHead(context.Response, answer);
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        var wasThere = !context.RequestAborted.IsCancellationRequested;
        await ConnectionEnd.InGoodOrderAsync(context, time);
        return wasThere;
    }

    private async Task<bool> DripAsync(HttpContext context, PlannedAnswer answer)
    {
        AnswerWriter.SetHead(context.Response, answer);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        var rest = answer.Body.AsMemory();
        for (var drop = 0; drop < Drops; drop++)
        {
            var piece = rest[..(rest.Length / (Drops - drop))];
            rest = rest[piece.Length..];
            if (!skipPauses)
            {
                await Task.Delay(BetweenDrops, time, context.RequestAborted);
            }

            await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }

        return !context.RequestAborted.IsCancellationRequested;
    }
}
