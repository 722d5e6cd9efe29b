using Rosetta.Testing.Journal;
using static Rosetta.Testing.Tests.Journal.JournalSamples;

namespace Rosetta.Testing.Tests.Journal;

/// <summary>What a follower hears of entries that were under way when they were told.</summary>
public sealed class JournalUpdatesTests : IDisposable
{
    private readonly FollowedJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Fact]
    public async Task EntryUnderWay_IsUpdatedWhenItIsComplete()
    {
        var ring = new JournalRing(8, TimeProvider.System);
        await using var events = _journal.Follow(ring);
        var hang = ring.Append(UnderWay());
        ring.Append(UnderWay());
        (await FollowedJournal.NextAsync(events)).Should().Be("appended 1 under way");
        (await FollowedJournal.NextAsync(events)).Should().Be("appended 2 under way");
        var live = FollowedJournal.NextAsync(events);

        ring.Complete(hang, delivered: false, TimeSpan.FromSeconds(30));

        (await live).Should().Be("updated 1 False");
    }

    [Fact]
    public async Task EntryCompletedBeforeItIsTold_IsToldOnce()
    {
        var ring = new JournalRing(8, TimeProvider.System);
        ring.Complete(ring.Append(UnderWay()), delivered: true, TimeSpan.Zero);
        ring.Append(Draft());
        await using var events = _journal.Follow(ring);

        (await FollowedJournal.NextAsync(events)).Should().Be("appended 1");
        (await FollowedJournal.NextAsync(events)).Should().Be("appended 2");
        var live = FollowedJournal.NextAsync(events);
        ring.Append(Draft());
        (await live).Should().Be("appended 3");
    }

    [Fact]
    public async Task EntryUnderWayThatTheReaderKnowsAlready_IsUpdated()
    {
        var ring = new JournalRing(8, TimeProvider.System);
        var hang = ring.Append(UnderWay());
        await using var events = _journal.Follow(ring, afterId: hang);
        var live = FollowedJournal.NextAsync(events);

        ring.Complete(hang, delivered: true, TimeSpan.Zero);

        (await live).Should().Be("updated 1 True");
    }

    [Fact]
    public async Task OverwrittenEntryUnderWay_IsNotUpdated()
    {
        var ring = new JournalRing(2, TimeProvider.System);
        await using var events = _journal.Follow(ring);
        var hang = ring.Append(UnderWay());
        (await FollowedJournal.NextAsync(events)).Should().Be("appended 1 under way");
        ring.Append(UnderWay());
        ring.Append(UnderWay());

        ring.Complete(hang, delivered: true, TimeSpan.Zero);
        ring.Complete(3, delivered: true, TimeSpan.Zero);

        (await FollowedJournal.NextAsync(events)).Should().Be("appended 2 under way");
        (await FollowedJournal.NextAsync(events)).Should().Be("appended 3");
    }

    [Fact]
    public async Task FollowerThatNeverCatchesUp_HearsOfUpdatesAllTheSame()
    {
        var ring = new JournalRing(200, TimeProvider.System);
        ring.Append(UnderWay());
        for (var i = 0; i < 100; i++)
        {
            ring.Append(Draft());
        }

        await using var events = _journal.Follow(ring);
        (await FollowedJournal.NextAsync(events)).Should().Be("appended 1 under way");
        ring.Complete(1, delivered: true, TimeSpan.Zero);

        var heard = new List<string>();
        for (var i = 0; i < 80; i++)
        {
            ring.Append(Draft());
            heard.Add(await FollowedJournal.NextAsync(events));
        }

        heard.Should().ContainSingle(word => word == "updated 1 True");
    }

    [Fact]
    public async Task EntriesOverwrittenBeforeTheyAreComplete_AreForgotten()
    {
        var ring = new JournalRing(1, TimeProvider.System);
        ring.TryFollow(null, 0, out var follower).Should().BeTrue();
        await using var events = follower!.ReadAllAsync(_journal.Stopped).GetAsyncEnumerator(_journal.Stopped);
        var gone = 0L;
        for (var i = 1; i <= 1000; i++)
        {
            var next = ring.Append(UnderWay());
            (await FollowedJournal.NextAsync(events)).Should().Be($"appended {i} under way");
            if (gone > 0)
            {
                ring.Complete(gone, delivered: true, TimeSpan.Zero);
            }

            gone = next;
        }

        follower.Awaited.Should().BeLessThan(100);
    }
}
