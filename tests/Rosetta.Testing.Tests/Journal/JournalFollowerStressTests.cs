using Rosetta.Testing.Journal;
using static Rosetta.Testing.Tests.Journal.JournalSamples;

namespace Rosetta.Testing.Tests.Journal;

/// <summary>A follower while others write at full speed.</summary>
public sealed class JournalFollowerStressTests : IDisposable
{
    private readonly FollowedJournal _journal = new();

    public void Dispose() => _journal.Dispose();

    [Theory]
    [InlineData(100_000)]
    [InlineData(16)]
    public async Task ParallelWriters_EveryEntryIsToldInOrderOrCountedAsMissed(int capacity) => await FollowWritersToTheirEnd(capacity, each: 5_000);

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
        var writing = Enumerable.Range(0, writers).Select(_ => Task.Run(() => AppendAndComplete(ring, each), _journal.Stopped)).ToArray();

        var position = 0L;
        var underWay = new HashSet<long>();
        await foreach (var item in place.ReadAllAsync(_journal.Stopped))
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
}
