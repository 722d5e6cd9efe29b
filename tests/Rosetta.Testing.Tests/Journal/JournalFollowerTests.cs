using Rosetta.Testing.Journal;
using static Rosetta.Testing.Tests.Journal.JournalSamples;

namespace Rosetta.Testing.Tests.Journal;

public sealed class JournalFollowerTests : IDisposable
{
    private readonly FollowedJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task Follower_CatchesUpThenGoesLive()
    {
        var ring = new JournalRing(8, TimeProvider.System);
        ring.Append(Draft());
        ring.Append(Draft());
        ring.Append(Draft());
        await using var events = _journal.Follow(ring, afterId: 1);

        (await FollowedJournal.NextAsync(events)).Should().Be("appended 2");
        (await FollowedJournal.NextAsync(events)).Should().Be("appended 3");
        var live = FollowedJournal.NextAsync(events);
        live.IsCompleted.Should().BeFalse();
        ring.Append(Draft());
        (await live).Should().Be("appended 4");
    }

    [Fact]
    public async Task FromTheLastId_OnlyWhatComes()
    {
        var ring = new JournalRing(8, TimeProvider.System);
        ring.Append(Draft());
        await using var events = _journal.Follow(ring, ring.LastId);
        var live = FollowedJournal.NextAsync(events);

        ring.Append(Draft());

        (await live).Should().Be("appended 2");
    }

    [Fact]
    public async Task Session_HearsOfItsOwnOnly()
    {
        var ring = new JournalRing(8, TimeProvider.System);
        ring.Append(Draft("other"));
        ring.Append(Draft("mine"));
        await using var events = _journal.Follow(ring, session: "mine");

        (await FollowedJournal.NextAsync(events)).Should().Be("appended 2");
        var live = FollowedJournal.NextAsync(events);
        ring.Append(Draft("other"));
        ring.Append(Draft("mine"));
        (await live).Should().Be("appended 4");
    }

    [Fact]
    public async Task FollowerBehindTheRing_HearsHowManyItMissedAndGoesOn()
    {
        var ring = new JournalRing(4, TimeProvider.System);
        await using var events = _journal.Follow(ring);
        ring.Append(Draft());
        (await FollowedJournal.NextAsync(events)).Should().Be("appended 1");
        for (var i = 0; i < 10; i++)
        {
            ring.Append(Draft());
        }

        (await FollowedJournal.NextAsync(events)).Should().Be("gap 6");
        (await FollowedJournal.NextAsync(events)).Should().Be("appended 8");
        (await FollowedJournal.NextAsync(events)).Should().Be("appended 9");
    }

    [Fact]
    public async Task IdFromAnEarlierRun_BeginsWithTheOldest()
    {
        var ring = new JournalRing(4, TimeProvider.System);
        ring.Append(Draft());
        await using var events = _journal.Follow(ring, afterId: 5000);

        (await FollowedJournal.NextAsync(events)).Should().Be("appended 1");
    }

    [Fact]
    public async Task ClearedEntries_AreSkipped()
    {
        var ring = new JournalRing(4, TimeProvider.System);
        ring.Append(Draft("a"));
        ring.Append(Draft("b"));
        ring.Clear("a");
        await using var events = _journal.Follow(ring);

        (await FollowedJournal.NextAsync(events)).Should().Be("appended 2");
    }

    [Fact]
    public async Task Cancelling_EndsTheWait()
    {
        var ring = new JournalRing(4, TimeProvider.System);
        await using var events = _journal.Follow(ring);
        var live = FollowedJournal.NextAsync(events);

        await _journal.StopAsync();

        await live.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void FollowerNumber65_IsRefusedUntilAPlaceIsFree()
    {
        var ring = new JournalRing(4, TimeProvider.System);
        var followers = new List<JournalFollower>();
        while (ring.TryFollow(null, 0, out var follower))
        {
            followers.Add(follower);
        }

        followers.Should().HaveCount(64);
        ring.Totals.Followers.Should().Be(64);

        followers[0].Dispose();
        followers[0].Dispose();
        ring.TryFollow(null, 0, out _).Should().BeTrue();
        ring.TryFollow(null, 0, out _).Should().BeFalse();
    }

    /// <summary>Whoever looks for news first and asks to be woken afterwards sleeps through the last entry now and then.</summary>
    [Fact]
    public async Task Follower_AsksToBeWokenBeforeItLooks()
    {
        var ring = new JournalRing(4, TimeProvider.System);
        ring.Append(Draft());
        await using var events = _journal.Follow(ring);

        await FollowedJournal.NextAsync(events);

        ring.Signal.IsArmed.Should().BeTrue();
    }
}
