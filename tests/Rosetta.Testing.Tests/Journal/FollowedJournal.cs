using Rosetta.Testing.Journal;

namespace Rosetta.Testing.Tests.Journal;

/// <summary>Follows a journal, and stops after half a minute: a follower that sleeps through its news makes a red test, not a hanging one.</summary>
internal sealed class FollowedJournal : IDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    public FollowedJournal() => _stop.CancelAfter(TimeSpan.FromSeconds(30));

    public CancellationToken Stopped => _stop.Token;

    public Task StopAsync() => _stop.CancelAsync();

    public void Dispose() => _stop.Dispose();

    public IAsyncEnumerator<JournalEvent> Follow(JournalRing ring, long afterId = 0, string? session = null)
    {
        ring.TryFollow(session, afterId, out var follower).Should().BeTrue();
        return follower!.ReadAllAsync(_stop.Token).GetAsyncEnumerator(_stop.Token);
    }

    /// <summary>The next event in a few words.</summary>
    public static async Task<string> NextAsync(IAsyncEnumerator<JournalEvent> events)
    {
        (await events.MoveNextAsync()).Should().BeTrue();
        return events.Current switch
        {
            JournalAppended { Entry: var entry } => $"appended {entry.Id}{(entry.Delivered is null ? " under way" : "")}",
            JournalUpdated { Entry: var entry } => $"updated {entry.Id} {entry.Delivered}",
            JournalGap { Missed: var missed } => $"gap {missed}",
            _ => throw new InvalidOperationException("An event of a new kind."),
        };
    }
}
