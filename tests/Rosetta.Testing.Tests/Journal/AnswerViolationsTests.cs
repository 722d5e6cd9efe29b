using Microsoft.Extensions.Time.Testing;
using Rosetta.GetTask;
using Rosetta.Testing.Journal;
using static Rosetta.Testing.Tests.Journal.JournalSamples;

namespace Rosetta.Testing.Tests.Journal;

/// <summary>What the contract has against answers of a real service.</summary>
public class AnswerViolationsTests
{
    private readonly JournalRing _ring = new(4, new FakeTimeProvider());

    [Fact]
    public void AnswerThatNobodyJudged_HasNone() => Append(null).AnswerViolations.Should().BeNull();

    [Fact]
    public void Violations_AreKept_AndMakeTheEntryOneOfThoseWithViolations()
    {
        var violation = new Violation("$.date", "nothing", "a date");
        Append([]);
        Append([violation]).AnswerViolations!.Value.Should().Equal(violation);

        _ring.Read(new JournalFilter { ViolationsOnly = true }).Should().ContainSingle().Which.Id.Should().Be(2);
    }

    [Fact]
    public void MoreThanAreKept_AreCounted()
    {
        var entry = Append([.. Enumerable.Range(0, 40).Select(number => new Violation($"$.field{number}", new string('x', 1000), "nothing"))]);

        entry.AnswerViolations!.Value.Should().HaveCount(32).And.OnlyContain(violation => violation.Found.Length <= 256);
        entry.MoreViolations.Should().Be(8);
    }

    [Fact]
    public void AnswerOfNoOutcome_IsOther()
    {
        var draft = Draft();
        draft.Reply = null;
        _ring.Append(draft);

        _ring.Read(new JournalFilter { Outcome = "other" }).Should().ContainSingle().Which.Outcome.Should().Be(new JournalOutcome(JournalOutcomeKind.Other, "other", null));
        _ring.Read(new JournalFilter { Outcome = "problem" }).Should().BeEmpty();
    }

    private JournalEntry Append(System.Collections.Immutable.ImmutableArray<Violation>? violations)
    {
        var draft = Draft();
        draft.AnswerViolations = violations;
        _ring.Append(draft);
        return _ring.Read(default)[^1];
    }
}
