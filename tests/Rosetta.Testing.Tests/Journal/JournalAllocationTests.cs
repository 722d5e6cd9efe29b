using Rosetta.Testing.Journal;
using static Rosetta.Testing.Tests.Journal.JournalSamples;

namespace Rosetta.Testing.Tests.Journal;

public class JournalAllocationTests
{
    private const int Capacity = 64;

    [Fact]
    public void AppendingAndCompleting_AllocateNothingOnceTheRingIsWarm()
    {
        var ring = new JournalRing(Capacity, TimeProvider.System);
        Fill(ring, 2 * Capacity);

        Allocated.Least(() => Fill(ring, 100 * Capacity)).Should().Be(0);
    }

    [Fact]
    public void ShorterEntries_ReuseWhatLongerOnesNeeded()
    {
        var ring = new JournalRing(Capacity, TimeProvider.System);
        var body = new byte[4096];
        for (var i = 0; i < Capacity; i++)
        {
            var draft = Draft();
            draft.RequestBody = body;
            ring.Append(draft);
        }

        Allocated.Least(AppendShorterOnes).Should().Be(0);

        void AppendShorterOnes()
        {
            for (var i = 0; i < 100 * Capacity; i++)
            {
                var draft = Draft();
                draft.RequestBody = body.AsSpan(0, i % body.Length);
                ring.Append(draft);
            }
        }
    }

    private static void Fill(JournalRing ring, int count)
    {
        for (var i = 0; i < count; i++)
        {
            ring.Complete(ring.Append(UnderWay()), delivered: true, TimeSpan.Zero);
        }
    }
}
