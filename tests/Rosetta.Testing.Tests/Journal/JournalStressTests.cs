using System.Globalization;
using Rosetta.Testing.Journal;
using static Rosetta.Testing.Tests.Journal.JournalSamples;

namespace Rosetta.Testing.Tests.Journal;

/// <summary>Every part of an entry is made from one number; an entry whose parts disagree is torn.</summary>
public class JournalStressTests
{
    private const int Writers = 4;
    private const int EntriesOfEach = 20_000;

    // So small that writers overtake one another and readers are overtaken all the time.
    private const int Capacity = 8;

    [Fact]
    public async Task ParallelWritersAndReaders_NeverSeeATornEntry()
    {
        var ring = new JournalRing(Capacity, TimeProvider.System);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() => ReadUntil(ring, done.Token))).ToArray();
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(() => Write(ring, writer))).ToArray();

        await Task.WhenAll(writers);
        await done.CancelAsync();
        var read = await Task.WhenAll(readers);

        read.Sum().Should().BePositive();
        ring.Totals.Should().Be(new JournalTotals(Capacity, Writers * EntriesOfEach, (Writers * EntriesOfEach) - Capacity, 0));
        ReadAndCheck(ring).Should().Be(Capacity);
    }

    private static void Write(JournalRing ring, int writer)
    {
        var body = new byte[300];
        for (var i = 0; i < EntriesOfEach; i++)
        {
            var mark = (i * Writers) + writer;
            var length = 1 + (mark % body.Length);
            var pattern = Pattern(mark);
            body.AsSpan(0, length).Fill(pattern);
            var draft = UnderWay(mark.ToString(CultureInfo.InvariantCulture));
            draft.Explain = draft.Session;
            draft.Step = mark + 1;
            draft.CampaignId = body.AsSpan(0, 1);
            draft.RequestBody = body.AsSpan(0, length);
            draft.RequestBytes = length;
            draft.ResponseBody = body.AsSpan(0, length);
            draft.ResponseBytes = length;
            ring.Complete(ring.Append(draft), delivered: true, TimeSpan.FromTicks(mark));
        }
    }

    private static int ReadUntil(JournalRing ring, CancellationToken done)
    {
        var read = 0;
        do
        {
            read += ReadAndCheck(ring);
        }
        while (!done.IsCancellationRequested);

        return read;
    }

    private static int ReadAndCheck(JournalRing ring)
    {
        var entries = ring.Read(default);
        entries.Select(entry => entry.Id).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        foreach (var entry in entries)
        {
            var mark = int.Parse(entry.Session, CultureInfo.InvariantCulture);
            var length = 1 + (mark % 300);
            var body = new string((char)Pattern(mark), length);
            entry.Why.Should().Be(entry.Session);
            entry.Step.Should().Be(mark + 1);
            entry.Ids.CampaignId.Should().Be(body[..1]);
            entry.Request.Body.Should().Be(new JournalBody(body, null, length, false));
            entry.Response.Body.Should().Be(new JournalBody(body, null, length, false));
            (entry.Duration ?? TimeSpan.FromTicks(mark)).Should().Be(TimeSpan.FromTicks(mark));
        }

        return entries.Length;
    }

    private static byte Pattern(int mark) => (byte)('A' + (mark % 26));
}
