using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

/// <summary>Rule 2: calls, for, until; what starts a step; catching up; then.</summary>
public class Rule02StepTests
{
    [Fact]
    public void Rule02_CallsEndAStepAfterSoManyAnswers()
    {
        var stage = new Stage(Of("story", Calls("created", 2), Calls("annotating", 3), Last("approved")));

        stage.Polls(7).Should().Equal("created", "created", "annotating", "annotating", "annotating", "approved", "approved");
    }

    [Fact]
    public void Rule02_ForEndsAStepAtTheVeryTick()
    {
        var stage = new Stage(Of("story", For("created", 30), Last("approved")));
        stage.Poll();

        stage.Host.Advance(TimeSpan.FromSeconds(30) - TimeSpan.FromTicks(1));
        stage.Poll().Reply.Word.Should().Be("created");
        stage.Host.Advance(TimeSpan.FromTicks(1));
        stage.Poll().Reply.Word.Should().Be("approved");
    }

    [Fact]
    public void Rule02_UntilEndsWhenSomeoneAdvances()
    {
        var stage = new Stage(Of("story", Until("created"), Last("approved")));
        stage.Polls(3).Should().Equal("created", "created", "created");
        stage.Pass(1_000_000);
        stage.Poll().Reply.Word.Should().Be("created");

        stage.Control.Advance(stage.Key()).Should().Be(Control.Done);

        stage.Poll().Reply.Word.Should().Be("approved");
    }

    [Fact]
    public void Rule02_NoEndInTheLastStepMeansForEver()
    {
        var stage = new Stage(Of("story", Last("created")) with { Then = Then.Stop });
        stage.Poll();
        stage.Pass(1e9);

        stage.Polls(3).Should().Equal("created", "created", "created");
    }

    [Fact]
    public void Rule02_FirstStepStartsAtTheTasksFirstPoll()
    {
        var stage = new Stage(Of("story", For("created", 30), Last("approved")));
        stage.Key();
        stage.Pass(1_000);
        stage.Poll().Reply.Word.Should().Be("created");

        stage.Pass(29);
        stage.Poll().Reply.Word.Should().Be("created");
        stage.Pass(1);
        stage.Poll().Reply.Word.Should().Be("approved");
    }

    [Fact]
    public void Rule02_LaterStepsStartAtTheirPredecessorsEnd_NotWhenAsked()
    {
        var stage = new Stage(Of("story", For("created", 10), For("annotating", 10), Last("approved")));
        stage.Poll();
        stage.Pass(17);
        stage.Poll().Reply.Word.Should().Be("annotating");

        stage.Look().EnteredAt.Should().Be(Stage.Start.AddSeconds(10));
        stage.Pass(3);
        stage.Poll().Reply.Word.Should().Be("approved");
    }

    [Fact]
    public void Rule02_StepAfterCallsStartsWithTheLastOfThem()
    {
        var stage = new Stage(Of("story", Calls("created", 2), For("annotating", 10), Last("approved")));
        stage.Poll();
        stage.Pass(5);
        stage.Poll();
        stage.Pass(9);
        stage.Poll().Reply.Word.Should().Be("annotating");

        stage.Look().EnteredAt.Should().Be(Stage.Start.AddSeconds(5));
        stage.Pass(1);
        stage.Poll().Reply.Word.Should().Be("approved");
    }

    [Fact]
    public void Rule02_TimeStepsThatHavePassedAreCaughtUpWhenAsked()
    {
        var stage = new Stage(Of("story", For("created", 10), For("annotating", 10), For("reviewing", 10), Last("approved")));
        stage.Poll();

        stage.Pass(25);

        stage.Poll().Reply.Word.Should().Be("reviewing", "annotating went unseen");
    }

    [Fact]
    public void Rule02_CallsStepStopsTheCatchingUp()
    {
        var stage = new Stage(Of("story", For("created", 10), Calls("annotating", 1), For("reviewing", 10), Last("approved")));
        stage.Poll();

        stage.Pass(1_000);

        stage.Poll().Reply.Word.Should().Be("annotating");
        stage.Poll().Reply.Word.Should().Be("reviewing", "it begins with the call before");
        stage.Pass(10);
        stage.Poll().Reply.Word.Should().Be("approved");
    }

    [Fact]
    public void Rule02_UntilStepStopsTheCatchingUp()
    {
        var stage = new Stage(Of("story", For("created", 10), Until("annotating"), For("reviewing", 10), Last("approved")));
        stage.Poll();

        stage.Pass(1_000);

        stage.Poll().Reply.Word.Should().Be("annotating");
        stage.Look().EnteredAt.Should().Be(Stage.Start.AddSeconds(10));
    }

    [Fact]
    public void Rule02_CallsDoNotEndATimedStep_NorTimeACallsStep()
    {
        var stage = new Stage(Of("story", For("created", 10), Calls("annotating", 2), Last("approved")));
        stage.Polls(50).Should().AllBe("created");
        stage.Pass(10);
        stage.Poll().Reply.Word.Should().Be("annotating");
        stage.Pass(1_000);
        stage.Polls(2).Should().Equal("annotating", "approved");
    }

    [Fact]
    public void Rule02_ThenHold_KeepsTheLastAnswer()
    {
        var stage = new Stage(Of("story", Calls("created", 1), Calls("annotating", 2)) with { Then = Then.Hold });

        stage.Polls(6).Should().Equal("created", "annotating", "annotating", "annotating", "annotating", "annotating");
        stage.Look().IsOver.Should().BeTrue();
    }

    [Fact]
    public void Rule02_ThenLoop_BeginsAgain()
    {
        var stage = new Stage(Of("story", Calls("created", 1), Calls("annotating", 2)) with { Then = Then.Loop });

        stage.Polls(7).Should().Equal("created", "annotating", "annotating", "created", "annotating", "annotating", "created");
    }

    [Fact]
    public void Rule02_ThenStop_TheSceneIsGone()
    {
        var stage = new Stage(Of("story", Calls("created", 1), For("annotating", 10)) with { Then = Then.Stop });
        stage.Polls(2).Should().Equal("created", "annotating");

        stage.Pass(10);

        var gone = stage.Poll();
        gone.Reply.Word.Should().Be("scene-not-exists");
        ((int)gone.Basis.Code).Should().Be(56001);
        gone.Step.Should().Be(2);
        stage.Polls(3).Should().AllBe("scene-not-exists");
    }

    [Fact]
    public void Rule02_LoopOfTimedSteps_SkipsWholeRoundsAtOnce()
    {
        var stage = new Stage(Of("story", For("created", 0.001), For("annotating", 0.002)) with { Then = Then.Loop });
        stage.Poll();

        // 7,973 years of rounds of 3 ms; walking them would take for ever.
        stage.Session.Clock.Advance(new DateTimeOffset(9998, 1, 1, 0, 0, 0, TimeSpan.Zero) - Stage.Start);

        stage.Poll().Reply.Word.Should().Be("created");
        stage.Session.Clock.Advance(TimeSpan.FromMilliseconds(1));
        stage.Poll().Reply.Word.Should().Be("annotating");
        stage.Session.Clock.Advance(TimeSpan.FromMilliseconds(2));
        stage.Poll().Reply.Word.Should().Be("created");
        stage.Look().EnteredAt.Should().Be(new DateTimeOffset(9998, 1, 1, 0, 0, 0, 3, TimeSpan.Zero));
    }

    [Fact]
    public void Rule02_LoopOfTimedSteps_IsInTheSamePlaceWhetherAskedOftenOrOnce()
    {
        var often = new Stage(Of("story", For("created", 1), For("annotating", 2), For("reviewing", 4)) with { Then = Then.Loop });
        var once = new Stage(Of("story", For("created", 1), For("annotating", 2), For("reviewing", 4)) with { Then = Then.Loop });
        often.Poll();
        once.Poll();
        for (var i = 0; i < 1_000; i++)
        {
            often.Pass(0.9);
            often.Poll();
        }

        once.Pass(900);

        once.Poll();
        once.Look().Step.Should().Be(often.Look().Step);
        once.Look().EnteredAt.Should().Be(often.Look().EnteredAt);
    }

    [Fact]
    public void Rule02_LoopWithACallsStep_CatchesUpToItOnly()
    {
        var stage = new Stage(Of("story", For("created", 1), Calls("annotating", 1)) with { Then = Then.Loop });
        stage.Poll();
        stage.Pass(1e6);

        stage.Polls(2).Should().Equal("annotating", "created");
    }

    [Fact]
    public void Rule02_StepBeyondTheEndOfAnyClock_NeverEnds()
    {
        var stage = new Stage(Of("story", For("created", TimeSpan.MaxValue.TotalSeconds - 1), Last("approved")));
        stage.Poll();

        stage.Session.Clock.Advance(TimeSpan.MaxValue);

        stage.Poll().Reply.Word.Should().Be("created");
        stage.Look().EndsAt.Should().BeNull();
        stage.Control.NextTransition().Should().BeNull();
    }

    [Fact]
    public void Rule02_CallerWhoReadTheClockEarlier_DoesNotMoveAStepsBeginningBack()
    {
        var scenario = new PlayableScenario(Of("story", For("created", 10), Calls("annotating", 1), For("reviewing", 10), Last("approved")));
        var entered = Player.CatchUp(scenario, Cursor.NotStarted.Enter(0, 0), TimeSpan.FromSeconds(10).Ticks);

        var turn = Player.Answer(scenario, entered, default, now: TimeSpan.FromSeconds(8).Ticks);

        turn.Reply.Word.Should().Be("annotating");
        turn.Next.EnteredAt.Should().Be(TimeSpan.FromSeconds(10).Ticks);
    }
}
