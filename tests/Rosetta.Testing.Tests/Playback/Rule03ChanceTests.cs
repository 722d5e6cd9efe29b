using Rosetta.GetTask;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

/// <summary>Rule 3, the part about chance. What seed and ordinal promise is in <see cref="Rule03DeterminismTests"/>.</summary>
public class Rule03ChanceTests
{
    [Fact]
    public void Rule03_ChanceHitsAboutAsOftenAsItSays()
    {
        var stage = new Stage(Of("story", Last("annotating")) with { Chances = [Chance(5, "service-hiccuped"), Chance(1, "reset")] });

        var counts = stage.Polls(10_000).CountBy(word => word).ToDictionary();

        // For seed 1. 500 and 100 are expected; one standard deviation is 22 and 10.
        counts.Should().Equal(new Dictionary<string, int> { ["annotating"] = 9_433, ["service-hiccuped"] = 462, ["reset"] = 105 });
    }

    [Fact]
    public void Rule03_ChanceHitsAboutAsOften_OverTasksAsOverCalls()
    {
        var stage = new Stage(Of("story", Last("annotating")) with { Chances = [Chance(5, "service-hiccuped"), Chance(1, "reset")] });

        var counts = Enumerable.Range(0, 10_000).Select(i => stage.Poll($"scene-{i}").Reply.Word).CountBy(word => word).ToDictionary();

        counts.Should().Equal(new Dictionary<string, int> { ["annotating"] = 9_385, ["service-hiccuped"] = 501, ["reset"] = 114 });
    }

    [Fact]
    public void Rule03_HitReplacesTheAnswerAndUsesUpNoCalls()
    {
        var stage = new Stage(Of("story", Calls("created", 20), Calls("annotating", 20), Last("approved")) with { Chances = [Chance(40, "service-hiccuped")] });

        var words = stage.Polls(200);

        words.TakeWhile(word => word != "annotating").Count(word => word == "service-hiccuped").Should().BePositive();
        words.Where(word => word != "service-hiccuped").Should().Equal(
            [.. Enumerable.Repeat("created", 20), .. Enumerable.Repeat("annotating", 20), .. Enumerable.Repeat("approved", words.Count(word => word == "approved"))]);
    }

    [Fact]
    public void Rule03_HundredPercent_ReplacesEveryAnswer()
    {
        var stage = new Stage(Of("story", Calls("created", 1), Last("approved")) with { Chances = [Chance(100, "service-hiccuped")] });

        stage.Polls(1_000).Should().AllBe("service-hiccuped");
        stage.Look().Step.Should().Be(1);
        stage.Look().Calls.Should().Be(0);
    }

    [Fact]
    public void Rule03_HundredPercentInAll_ReplacesEveryAnswer()
    {
        var stage = new Stage(Of("story", Calls("created", 1), Last("approved")) with { Chances = [Chance(50, "service-hiccuped"), Chance(50, "reset")] });

        stage.Polls(1_000).Should().OnlyContain(word => word == "service-hiccuped" || word == "reset").And.Contain("reset").And.Contain("service-hiccuped");
    }

    [Fact]
    public void Rule03_HitOnTheFirstPoll_StartsTheStory()
    {
        var stage = new Stage(Of("story", For("created", 10), Last("approved")) with { Chances = [Chance(100, "service-hiccuped")] });
        stage.Poll();

        stage.Pass(10);

        stage.Poll();
        stage.Look().Step.Should().Be(2);
    }

    [Fact]
    public void Rule03_DrawIsForEachAnswer_AlsoWhileTheLastIsHeld()
    {
        var stage = new Stage(Of("story", Calls("created", 1)) with { Chances = [Chance(50, "service-hiccuped")] });

        stage.Polls(100).Skip(50).Should().Contain("created").And.Contain("service-hiccuped");
    }

    [Fact]
    public void Rule03_StoryThatStopped_HasNoChanceAnyMore()
    {
        var stage = new Stage(Of("story", For("created", 1)) with { Then = Then.Stop, Chances = [Chance(100, "reset")] });
        stage.Poll();
        stage.Pass(1);

        stage.Polls(10).Should().AllBe("scene-not-exists");
    }

    [Fact]
    public void Rule03_ErrorByChance_IsItsOwnBasis_AndAFaultSpoilsTheStepsAnswer()
    {
        var stage = new Stage(
            Of("error", Last("annotating")) with { Chances = [Chance(100, "service-hiccuped")] },
            Of("fault", Last("annotating")) with { Chances = [Chance(100, "truncated-body")] },
            Of("mutant", Last("service-hiccuped")) with { Chances = [Chance(100, "success-lies")] });

        stage.Poll(header: "error").Basis.Should().Be(Outcome.Of(RosettaCode.ServiceHiccuped));
        stage.Poll(header: "fault").Basis.Should().Be(Outcome.Of(RosettaStatus.AnnotationInProgress));
        stage.Poll(header: "mutant").Basis.Should().Be(Outcome.Of(RosettaCode.ServiceHiccuped));
    }

    [Fact]
    public void Rule03_DelaysAreDrawnForEachAnswer()
    {
        var range = Delay.Range(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(2));
        var stage = new Stage(Of("story", new Step(Say("annotating") with { Delay = range }, StepEnd.Never)));

        var delays = Enumerable.Range(0, 1_000).Select(_ => stage.Poll().Delay).ToArray();

        delays.Should().OnlyContain(delay => delay >= range.Low && delay <= range.High).And.OnlyHaveUniqueItems();
        delays.Average(delay => delay.TotalSeconds).Should().BeApproximately(1.1, 0.05);
    }

    [Fact]
    public void Rule03_DelayOfAChance_IsItsOwn()
    {
        var slow = Say("service-hiccuped") with { Delay = Delay.Fixed(TimeSpan.FromSeconds(7)) };
        var stage = new Stage(Of("story", new Step(Say("annotating") with { Delay = Delay.Fixed(TimeSpan.FromSeconds(1)) }, StepEnd.Never)) with { Chances = [new Chance(50, slow)] });

        var decisions = Enumerable.Range(0, 100).Select(_ => stage.Poll()).ToArray();

        decisions.Should().OnlyContain(decision => decision.Delay == TimeSpan.FromSeconds(decision.Reply.Word == "annotating" ? 1 : 7));
    }

    [Fact]
    public void Rule03_FaultsGetBits_TheRestHasNoNeed()
    {
        var stage = new Stage(Of("fault", Last("garbage-body")), Of("status", Last("annotating")));

        Enumerable.Range(0, 100).Select(_ => stage.Poll().Bits).Should().OnlyHaveUniqueItems();
        stage.Poll(header: "status").Bits.Should().Be(UInt128.Zero);
    }
}
