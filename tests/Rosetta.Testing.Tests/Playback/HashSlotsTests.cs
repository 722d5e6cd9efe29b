using CsCheck;
using FluentAssertions;
using Rosetta.Testing.Playback;

namespace Rosetta.Testing.Tests.Playback;

public sealed class HashSlotsTests
{
    private HashSlots<string> _slots = new();

    [Fact]
    public void WhatIsAdded_IsFoundByItsHash()
    {
        _slots.Add(7, "seven");

        AllAt(_slots, 7).Should().Equal("seven");
        AllAt(_slots, 8).Should().BeEmpty();
        _slots.Count.Should().Be(1);
    }

    [Fact]
    public void TwoOfOneHash_AreBothCandidates()
    {
        _slots.Add(1UL << 40, "one");
        _slots.Add(1UL << 40, "other");

        AllAt(_slots, 1UL << 40).Should().BeEquivalentTo("one", "other");
    }

    [Fact]
    public void WhatIsRemoved_IsGone_AndWhatStandsBehindItIsStillFound()
    {
        _slots.Add(1UL << 40, "one");
        _slots.Add(1UL << 40, "other");

        _slots.Remove(1UL << 40, "one").Should().BeTrue();

        AllAt(_slots, 1UL << 40).Should().Equal("other");
        _slots.All.Should().Equal("other");
        _slots.Remove(1UL << 40, "one").Should().BeFalse();
    }

    [Fact]
    public void ComingAndGoingForEver_TakesNoMoreRoomThanWhatStays()
    {
        for (var n = 0UL; n < 100_000; n++)
        {
            var passing = n.ToString("x", null);
            _slots.Add(n << 32, passing);
            _slots.Remove(n << 32, passing).Should().BeTrue();
        }

        _slots.Room.Should().BeLessThanOrEqualTo(8);
    }

    [Fact]
    public void WhenEverythingIsGone_SoIsItsRoom()
    {
        var items = Enumerable.Range(0, 1_000).Select(n => (Hash: (ulong)n << 32, Item: $"item {n}")).ToArray();
        Array.ForEach(items, one => _slots.Add(one.Hash, one.Item));
        Array.ForEach(items, one => _slots.Remove(one.Hash, one.Item));

        _slots.Room.Should().BeLessThanOrEqualTo(8);
        _slots.All.Should().BeEmpty();
    }

    // Few hashes, so that many meet; it must behave as a list of pairs does.
    [Fact]
    public void BehavesAsAListOfPairs() =>
        Gen.Select(Gen.Bool, Gen.ULong[0, 5].Select(hash => hash << 33), Gen.Int[0, 30])
            .Array[0, 200]
            .Sample(moves =>
            {
                var slots = new HashSlots<string>();
                var items = Enumerable.Range(0, 31).Select(n => $"item {n}").ToArray();
                var model = new List<(ulong Hash, string Item)>();
                foreach (var (adds, hash, number) in moves)
                {
                    if (!adds)
                    {
                        slots.Remove(hash, items[number]).Should().Be(model.Remove((hash, items[number])));
                    }
                    else if (!model.Contains((hash, items[number])))
                    {
                        slots.Add(hash, items[number]);
                        model.Add((hash, items[number]));
                    }
                }

                slots.Count.Should().Be(model.Count);
                slots.All.Should().BeEquivalentTo(model.Select(pair => pair.Item));
                for (var hash = 0UL; hash <= 5; hash++)
                {
                    AllAt(slots, hash << 33).Should().BeEquivalentTo(model.Where(pair => pair.Hash == hash << 33).Select(pair => pair.Item));
                }
            });

    [Fact]
    public async Task AReader_NeverMissesWhatIsThere_WhileAWriterAddsRemovesAndMakesRoom()
    {
        const int lasting = 20;
        for (var n = 0; n < lasting; n++)
        {
            _slots.Add((ulong)n << 32, $"lasting {n}");
        }

        using var done = new CancellationTokenSource();
        var writer = Task.Run(
            () =>
            {
                try
                {
                    for (var round = 0; round < 300; round++)
                    {
                        var passing = Enumerable.Range(0, 200).Select(n => (Hash: (ulong)(n % 50) << 32, Item: $"passing {round} {n}")).ToArray();
                        Array.ForEach(passing, one => _slots.Add(one.Hash, one.Item));
                        Array.ForEach(passing, one => _slots.Remove(one.Hash, one.Item));
                    }
                }
                finally
                {
                    done.Cancel();
                }
            },
            TestContext.Current.CancellationToken);
        var missed = 0;
        var looks = 0;
        while (!done.IsCancellationRequested || looks == 0)
        {
            for (var n = 0; n < lasting; n++)
            {
                missed += AllAt(_slots, (ulong)n << 32).Contains($"lasting {n}") ? 0 : 1;
            }

            looks++;
        }

        await writer;
        missed.Should().Be(0);
    }

    private static List<string> AllAt(in HashSlots<string> slots, ulong hash)
    {
        var found = new List<string>();
        var candidates = slots.At(hash);
        while (candidates.Next(out var item))
        {
            found.Add(item);
        }

        return found;
    }
}
