using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Scenarios;

public class PlayableScenarioTests
{
    private static readonly Step Created = new(new StatusReply(RosettaStatus.Created), StepEnd.AfterCalls(1));
    private static readonly Step Annotating = new(new StatusReply(RosettaStatus.AnnotationInProgress), StepEnd.After(TimeSpan.FromSeconds(30)));
    private static readonly Step Hiccup = new(new ErrorReply(RosettaCode.ServiceHiccuped), StepEnd.AfterCalls(1));
    private static readonly Step Reset = new(new FaultReply(FaultKind.Reset), StepEnd.AfterCalls(1));

    [Fact]
    public void Basis_IsTheStepsOwnOutcome_OrTheNearestBefore()
    {
        var playable = Playable(Created, Reset, Annotating, Reset, Hiccup, Reset);

        BasisOf(playable).Should().Equal("created", "created", "annotating", "annotating", "service-hiccuped", "service-hiccuped");
    }

    [Fact]
    public void Basis_OfAFaultAtTheBeginning_IsTheNextOutcome() => BasisOf(Playable(Reset, Reset, Annotating)).Should().Equal("annotating", "annotating", "annotating");

    [Fact]
    public void Basis_OfFaultsAlone_IsCreated() => BasisOf(Playable(Reset, Reset)).Should().Equal("created", "created");

    [Fact]
    public void StepAndAllBefore_AreComparedWithTheOtherVersion()
    {
        var one = Playable(Created, Annotating, Hiccup);
        var changedEnd = Playable(Created, Annotating, Hiccup with { End = StepEnd.AfterCalls(2) });

        changedEnd.IsUnchangedUpTo(1, one).Should().BeTrue();
        changedEnd.IsUnchangedUpTo(2, one).Should().BeFalse();
        Playable(Created).IsUnchangedUpTo(1, one).Should().BeFalse("there is no such step any more");
    }

    [Fact]
    public void AnyChangeOfAStep_IsNoticed()
    {
        ImmutableArray<Step> versions =
        [
            Created,
            Created with { Reply = new StatusReply(RosettaStatus.AnnotationInProgress) },
            Created with { Reply = Created.Reply with { HttpStatus = 201 } },
            Created with { Reply = Created.Reply with { Headers = [new ReplyHeader("a", "b")] } },
            Created with { Reply = Created.Reply with { Headers = [new ReplyHeader("a", "c")] } },
            Created with { Reply = Created.Reply with { Delay = Delay.Fixed(TimeSpan.FromSeconds(1)) } },
            Created with { Reply = Created.Reply with { Delay = Delay.Range(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)) } },
            Created with { End = StepEnd.AfterCalls(2) },
            Created with { End = StepEnd.UntilAdvanced },
            Created with { End = StepEnd.After(TimeSpan.FromTicks(1)) },
        ];

        foreach (var one in versions)
        {
            versions.Where(other => Playable(other, Annotating).IsUnchangedUpTo(0, Playable(one, Annotating))).Should().Equal(one);
        }
    }

    [Fact]
    public void LoopTicks_AreARoundOfTimedSteps_AndNothingElse()
    {
        Loop(Annotating, Annotating).LoopTicks.Should().Be(TimeSpan.FromSeconds(60).Ticks);
        Loop(Annotating, Created).LoopTicks.Should().Be(0);
        Playable(Annotating, Annotating).LoopTicks.Should().Be(0);
    }

    [Fact]
    public void RoundLongerThanAnyClock_DoesNotOverflow()
    {
        var forEver = Annotating with { End = StepEnd.After(TimeSpan.MaxValue) };

        Loop(forEver, forEver).LoopTicks.Should().Be(0);
    }

    private static IEnumerable<string> BasisOf(PlayableScenario playable) => Enumerable.Range(0, playable.Steps.Length).Select(step => playable.BasisOf(step).Word);

    private static PlayableScenario Playable(params Step[] steps) => new(new Scenario { Name = "story", Steps = [.. steps] });

    private static PlayableScenario Loop(params Step[] steps) => new(new Scenario { Name = "story", Steps = [.. steps], Then = Then.Loop });
}
