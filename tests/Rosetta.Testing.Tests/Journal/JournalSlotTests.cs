using Rosetta.Testing.Journal;
using static Rosetta.Testing.Tests.Journal.JournalSamples;

namespace Rosetta.Testing.Tests.Journal;

public class JournalSlotTests
{
    private static readonly JournalQuery Everything = new(default);

    private readonly JournalSlot _slot = new();

    [Fact]
    public void WriterOvertakenByALaterEntry_DoesNotOverwriteIt()
    {
        _slot.Write(11, Draft("later"), Noon);

        _slot.Write(1, Draft("overtaken"), Noon);

        _slot.Read(11, Everything, out var entry).Should().Be(SlotReading.Found);
        entry!.Session.Should().Be("later");
        _slot.Read(1, Everything, out _).Should().Be(SlotReading.Overwritten);
    }

    [Fact]
    public void NumberGivenOutButNotWritten_IsNotYetThere()
    {
        _slot.Read(1, Everything, out _).Should().Be(SlotReading.NotYet);
        _slot.Write(1, Draft(), Noon);

        _slot.Read(11, Everything, out _).Should().Be(SlotReading.NotYet);
    }

    [Fact]
    public void ClearedEntry_IsNeitherMissingNorOverwritten()
    {
        _slot.Write(1, Draft(), Noon);
        _slot.Clear(null).Should().BeTrue();

        _slot.Read(1, Everything, out _).Should().Be(SlotReading.Other);
    }

    [Fact]
    public void EmptySlot_HasNothingToClear() => _slot.Clear(null).Should().BeFalse();
}
