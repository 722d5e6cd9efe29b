using Rosetta.GetTask;
using Rosetta.Testing.Pacts;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Tests.Playback;

namespace Rosetta.Testing.Tests.Pacts;

public class ObservedCallsTests
{
    private static readonly Outcome Created = Outcome.Of(RosettaStatus.Created);
    private static readonly Outcome SceneGone = Outcome.Of(RosettaCode.SceneNotExists);

    private readonly Session _session = new Stage().Session;

    [Fact]
    public void BeforeTheFirstCall_NothingIsSeen() => _session.Observed.Should().BeEmpty();

    [Fact]
    public void WhatIsNoted_IsSeenOnce_InTheOrderOfTheOutcomes()
    {
        Note(SceneGone, 404, saysItsType: true);
        Note(SceneGone, 200, saysItsType: false);
        Note(Created, 200, saysItsType: true);
        Note(Created, 200, saysItsType: true);

        _session.Observed.Should().Equal(
            new ObservedCall(Created, 200, true),
            new ObservedCall(SceneGone, 200, false),
            new ObservedCall(SceneGone, 404, true));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    [InlineData(500)]
    [InlineData(503)]
    public void AnHttpStatusThatTheOutcomeIsNotDeclaredToHave_IsNotNoted(int httpStatus)
    {
        Note(SceneGone, httpStatus, saysItsType: true);
        Note(Created, httpStatus, saysItsType: true);

        _session.Observed.Should().BeEmpty();
    }

    [Fact]
    public void EachKindOfCall_HasABitOfItsOwn()
    {
        var bits =
            from outcome in Outcome.All
            from httpStatus in new[] { 200, 404, 500 }
            from saysItsType in new[] { true, false }
            select ObservedCalls.BitOf(outcome, httpStatus, saysItsType);

        bits.Where(bit => bit != 0).Should().OnlyHaveUniqueItems().And.HaveCount((11 + 4 + 4) * 2);
    }

    [Fact]
    public void NotingAllocatesNothing()
    {
        NoteMany();

        Allocated.Least(NoteMany).Should().Be(0);

        void NoteMany()
        {
            for (var i = 0; i < 1000; i++)
            {
                Note(Created, 200, saysItsType: true);
                Note(SceneGone, 404, saysItsType: i % 2 == 0);
            }
        }
    }

    private void Note(Outcome outcome, int httpStatus, bool saysItsType) => _session.Observe(ObservedCalls.BitOf(outcome, httpStatus, saysItsType));
}
