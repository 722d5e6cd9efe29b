using Rosetta.Testing.Journal;

namespace Rosetta.MockServer.Admin;

/// <summary>Tells the journal live until the reader leaves or the server stops.</summary>
internal sealed class JournalStreamResult(JournalFollower follower, TimeProvider time, CancellationToken stopping) : IResult
{
    /// <summary>How long nothing may be said: proxies give up connections that are silent for half a minute or more.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var left = follower;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        using var heartbeat = new PeriodicTimer(Heartbeat, time);
        var stream = new EventStream(httpContext.Response);
        await using var events = follower.ReadAllAsync(end.Token).GetAsyncEnumerator(CancellationToken.None);
        var next = Task.FromResult(false);
        try
        {
            await stream.OpenAsync(end.Token);
            next = events.MoveNextAsync().AsTask();
            var beat = heartbeat.WaitForNextTickAsync(end.Token).AsTask();
            while (true)
            {
                if (next.IsCompleted || await Task.WhenAny(next, beat) == next)
                {
                    await next;
                    await SendAsync(stream, events.Current, end.Token);
                    next = events.MoveNextAsync().AsTask();
                }
                else
                {
                    await beat;
                    await stream.KeepAliveAsync(end.Token);
                    beat = heartbeat.WaitForNextTickAsync(end.Token).AsTask();
                }
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The reader left, or the server stops: either way the stream ends here, in good order.
        }
        finally
        {
            // The feed can't be given back while it is being asked for more.
            await end.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static Task SendAsync(EventStream stream, JournalEvent told, CancellationToken end) => told switch
    {
        JournalAppended appended => stream.SendAsync("entry", appended.Entry.Id, appended.Entry, AdminJson.Context.JournalEntry, end),
        JournalUpdated updated => stream.SendAsync("updated", null, updated.Entry, AdminJson.Context.JournalEntry, end),
        JournalGap gap => stream.SendAsync("gap", null, gap, AdminJson.Context.JournalGap, end),
        _ => Task.CompletedTask,
    };
}
