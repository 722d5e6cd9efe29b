using Rosetta.Testing.Journal;
using static Rosetta.Testing.Tests.Journal.JournalSamples;

namespace Rosetta.Testing.Tests.Journal;

public sealed class JournalFollowerTests : IDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    // A follower that sleeps through its news would wait for ever; this makes it a red test instead of a hanging one.
    public JournalFollowerTests() => _stop.CancelAfter(TimeSpan.FromSeconds(30));

    public void Dispose() => _stop.Dispose();

    [Fact]
    public async Task Follower_CatchesUpThenGoesLive()
    {
        var ring = new JournalRing(8, TimeProvider.System);
        ring.Append(Draft());
        ring.Append(Draft());
        ring.Append(Draft());
        await using var events = Follow(ring, afterId: 1);

        (await Next(events)).Should().Be("appended 2");
        (await Next(events)).Should().Be("appended 3");
        var live = Next(events);
        live.IsCompleted.Should().BeFalse();
        ring.Append(Draft());
        (await live).Should().Be("appended 4");
    }

    [Fact]
    public async Task FromTheLastId_OnlyWhatComes()
    {
        var ring = new JournalRing(8, TimeProvider.System);
        ring.Append(Draft());
        await using var events = Follow(ring, ring.LastId);
        var live = Next(events);

        ring.Append(Draft());

        (await live).Should().Be("appended 2");
    }

    [Fact]
    public async Task Session_HearsOfItsOwnOnly()
    {
        var ring = new JournalRing(8, TimeProvider.System);
        ring.Append(Draft("other"));
        ring.Append(Draft("mine"));
        await using var events = Follow(ring, session: "mine");

        (await Next(events)).Should().Be("appended 2");
        var live = Next(events);
        ring.Append(Draft("other"));
        ring.Append(Draft("mine"));
        (await live).Should().Be("appended 4");
    }

    [Fact]
    public async Task EntryUnderWay_IsUpdatedWhenItIsComplete()
    {
        var ring = new JournalRing(8, TimeProvider.System);
        await using var events = Follow(ring);
        var hang = ring.Append(UnderWay());
        ring.Append(UnderWay());
        (await Next(events)).Should().Be("appended 1 under way");
        (await Next(events)).Should().Be("appended 2 under way");
        var live = Next(events);

        ring.Complete(hang, delivered: false, TimeSpan.FromSeconds(30));

        (await live).Should().Be("updated 1 False");
    }

    [Fact]
    public async Task EntryCompletedBeforeItIsTold_IsToldOnce()
    {
        var ring = new JournalRing(8, TimeProvider.System);
        ring.Complete(ring.Append(UnderWay()), delivered: true, TimeSpan.Zero);
        ring.Append(Draft());
        await using var events = Follow(ring);

        (await Next(events)).Should().Be("appended 1");
        (await Next(events)).Should().Be("appended 2");
        var live = Next(events);
        ring.Append(Draft());
        (await live).Should().Be("appended 3");
    }

    [Fact]
    public async Task EntryUnderWayThatTheReaderKnowsAlready_IsUpdated()
    {
        var ring = new JournalRing(8, TimeProvider.System);
        var hang = ring.Append(UnderWay());
        await using var events = Follow(ring, afterId: hang);
        var live = Next(events);

        ring.Complete(hang, delivered: true, TimeSpan.Zero);

        (await live).Should().Be("updated 1 True");
    }

    [Fact]
    public async Task OverwrittenEntryUnderWay_IsNotUpdated()
    {
        var ring = new JournalRing(2, TimeProvider.System);
        await using var events = Follow(ring);
        var hang = ring.Append(UnderWay());
        (await Next(events)).Should().Be("appended 1 under way");
        ring.Append(UnderWay());
        ring.Append(UnderWay());

        ring.Complete(hang, delivered: true, TimeSpan.Zero);
        ring.Complete(3, delivered: true, TimeSpan.Zero);

        (await Next(events)).Should().Be("appended 2 under way");
        (await Next(events)).Should().Be("appended 3");
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

        await using var events = Follow(ring);
        (await Next(events)).Should().Be("appended 1 under way");
        ring.Complete(1, delivered: true, TimeSpan.Zero);

        var heard = new List<string>();
        for (var i = 0; i < 80; i++)
        {
            ring.Append(Draft());
            heard.Add(await Next(events));
        }

        heard.Should().ContainSingle(word => word == "updated 1 True");
    }

    [Fact]
    public async Task EntriesOverwrittenBeforeTheyAreComplete_AreForgotten()
    {
        var ring = new JournalRing(1, TimeProvider.System);
        ring.TryFollow(null, 0, out var follower).Should().BeTrue();
        await using var events = follower!.ReadAllAsync(_stop.Token).GetAsyncEnumerator(_stop.Token);
        var gone = 0L;
        for (var i = 1; i <= 1000; i++)
        {
            var next = ring.Append(UnderWay());
            (await Next(events)).Should().Be($"appended {i} under way");
            if (gone > 0)
            {
                ring.Complete(gone, delivered: true, TimeSpan.Zero);
            }

            gone = next;
        }

        follower.Awaited.Should().BeLessThan(100);
    }

    [Fact]
    public async Task FollowerBehindTheRing_HearsHowManyItMissedAndGoesOn()
    {
        var ring = new JournalRing(4, TimeProvider.System);
        await using var events = Follow(ring);
        ring.Append(Draft());
        (await Next(events)).Should().Be("appended 1");
        for (var i = 0; i < 10; i++)
        {
            ring.Append(Draft());
        }

        (await Next(events)).Should().Be("gap 6");
        (await Next(events)).Should().Be("appended 8");
        (await Next(events)).Should().Be("appended 9");
    }

    [Fact]
    public async Task IdFromAnEarlierRun_BeginsWithTheOldest()
    {
        var ring = new JournalRing(4, TimeProvider.System);
        ring.Append(Draft());
        await using var events = Follow(ring, afterId: 5000);

        (await Next(events)).Should().Be("appended 1");
    }

    [Fact]
    public async Task ClearedEntries_AreSkipped()
    {
        var ring = new JournalRing(4, TimeProvider.System);
        ring.Append(Draft("a"));
        ring.Append(Draft("b"));
        ring.Clear("a");
        await using var events = Follow(ring);

        (await Next(events)).Should().Be("appended 2");
    }

    [Fact]
    public async Task Cancelling_EndsTheWait()
    {
        var ring = new JournalRing(4, TimeProvider.System);
        await using var events = Follow(ring);
        var live = Next(events);

        await _stop.CancelAsync();

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

    [Theory]
    [InlineData(100_000)]
    [InlineData(16)]
    public async Task ParallelWriters_EveryEntryIsToldInOrderOrCountedAsMissed(int capacity) => await FollowWritersToTheirEnd(capacity, each: 5_000);

    /// <summary>Whoever looks for news first and asks to be woken afterwards sleeps through the last entry now and then.</summary>
    [Fact]
    public async Task Follower_AsksToBeWokenBeforeItLooks()
    {
        var ring = new JournalRing(4, TimeProvider.System);
        ring.Append(Draft());
        await using var events = Follow(ring);

        await Next(events);

        ring.Signal.IsArmed.Should().BeTrue();
    }

    [Fact]
    public async Task LastEntryOfAll_WakesTheFollower()
    {
        for (var i = 0; i < 200; i++)
        {
            await FollowWritersToTheirEnd(capacity: 100, each: 10);
        }
    }

    private async Task FollowWritersToTheirEnd(int capacity, int each)
    {
        const int writers = 3;
        var ring = new JournalRing(capacity, TimeProvider.System);
        ring.TryFollow(null, 0, out var follower).Should().BeTrue();
        using var place = follower!;
        var writing = Enumerable.Range(0, writers).Select(_ => Task.Run(() => AppendAndComplete(ring, each), _stop.Token)).ToArray();

        var position = 0L;
        var underWay = new HashSet<long>();
        await foreach (var item in place.ReadAllAsync(_stop.Token))
        {
            switch (item)
            {
                case JournalAppended { Entry: var entry }:
                    entry.Id.Should().Be(++position);
                    _ = entry.Delivered is null && underWay.Add(entry.Id);
                    break;
                case JournalUpdated { Entry: var entry }:
                    entry.Delivered.Should().BeTrue();
                    underWay.Remove(entry.Id).Should().BeTrue();
                    break;
                case JournalGap { Missed: var missed }:
                    missed.Should().BePositive();
                    position += missed;
                    break;
            }

            underWay.RemoveWhere(id => id <= ring.LastId - capacity);
            if (position == writers * each && underWay.Count == 0)
            {
                break;
            }
        }

        await Task.WhenAll(writing);
        ring.LastId.Should().Be(writers * each);
    }

    private static void AppendAndComplete(JournalRing ring, int count)
    {
        for (var i = 0; i < count; i++)
        {
            ring.Complete(ring.Append(UnderWay()), delivered: true, TimeSpan.Zero);
        }
    }

    private IAsyncEnumerator<JournalEvent> Follow(JournalRing ring, long afterId = 0, string? session = null)
    {
        ring.TryFollow(session, afterId, out var follower).Should().BeTrue();
        return follower!.ReadAllAsync(_stop.Token).GetAsyncEnumerator(_stop.Token);
    }

    private static async Task<string> Next(IAsyncEnumerator<JournalEvent> events)
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
