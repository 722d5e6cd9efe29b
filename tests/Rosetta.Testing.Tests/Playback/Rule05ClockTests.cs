using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

/// <summary>Rule 5: date and for live on the session's clock, delays on the host's; stepping back; next-transition.</summary>
public class Rule05ClockTests
{
    [Fact]
    public void Rule05_DateAndFor_LiveOnTheSessionsClock()
    {
        var stage = new Stage(Of("story", For("created", 600), Last("approved")));
        stage.Poll();

        stage.Session.Clock.Advance(TimeSpan.FromMinutes(10));

        var decision = stage.Poll();
        decision.Reply.Word.Should().Be("approved");
        decision.Values.Date.Should().Be(new DateTime(2025, 3, 13, 20, 10, 0));
        decision.Now.Should().Be(Stage.Start.AddMinutes(10));
        stage.Host.GetUtcNow().Should().Be(Stage.Start, "the host's clock is nobody's to move");
    }

    [Fact]
    public void Rule05_Speed_ScalesStepsAndDate_NotDelays()
    {
        var stage = new Stage(Of("story", For("created", 600), new Step(Say("approved") with { Delay = Delay.Fixed(TimeSpan.FromSeconds(2)) }, StepEnd.Never)));
        stage.Session.Clock.SetSpeed(60);
        stage.Poll();

        stage.Pass(9);
        stage.Poll().Reply.Word.Should().Be("created");
        stage.Pass(1);

        var decision = stage.Poll();
        decision.Reply.Word.Should().Be("approved");
        decision.Values.Date.Should().Be(new DateTime(2025, 3, 13, 20, 10, 0));
        decision.Delay.Should().Be(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Rule05_Pause_StopsStepsAndDate_NotDelays()
    {
        var stage = new Stage(Of("story", new Step(Say("created") with { Delay = Delay.Fixed(TimeSpan.FromSeconds(2)) }, StepEnd.After(TimeSpan.FromSeconds(10))), Last("approved")));
        stage.Poll();
        stage.Session.Clock.Pause();
        stage.Pass(1_000);

        var paused = stage.Poll();
        paused.Reply.Word.Should().Be("created");
        paused.Now.Should().Be(Stage.Start);
        paused.Delay.Should().Be(TimeSpan.FromSeconds(2));

        stage.Session.Clock.Resume();
        stage.Pass(10);
        stage.Poll().Reply.Word.Should().Be("approved");
    }

    [Fact]
    public void Rule05_ForcedClock_MovesWhilePaused()
    {
        var stage = new Stage(new PlaybackOptions { ClockPaused = true, ClockStart = Stage.Start.AddYears(1) }, Of("story", For("created", 10), Last("approved")));
        stage.Poll().Now.Should().Be(Stage.Start.AddYears(1));

        stage.Session.Clock.Advance(TimeSpan.FromSeconds(10));

        stage.Poll().Reply.Word.Should().Be("approved");
        stage.Session.Clock.IsPaused.Should().BeTrue();
    }

    [Fact]
    public void Rule05_SessionsHaveClocksOfTheirOwn()
    {
        var stage = new Stage(Of("story", For("created", 10), Last("approved")));
        var other = stage.In("other");
        stage.Poll();
        stage.Poll(session: other);

        other.Clock.Advance(TimeSpan.FromSeconds(10));

        stage.Poll().Reply.Word.Should().Be("created");
        stage.Poll(session: other).Reply.Word.Should().Be("approved");
    }

    [Fact]
    public void Rule05_SteppingBack_SetsThePositionEnteredNow_WithCallsZero()
    {
        var stage = new Stage(Of("story", Calls("created", 2), For("annotating", 10), Last("approved")));
        stage.Polls(3);
        stage.Pass(10);
        stage.Poll().Reply.Word.Should().Be("approved");

        stage.Control.JumpTo(stage.Key(), 1).Should().Be(Control.Done);

        var look = stage.Look();
        (look.Step, look.Calls, look.IsOver, look.EnteredAt).Should().Be((1, 0, false, (DateTimeOffset?)Stage.Start.AddSeconds(10)));
        stage.Session.Now.Should().Be(Stage.Start.AddSeconds(10), "the clock never goes back");
        stage.Polls(3).Should().Equal("created", "created", "annotating");
    }

    [Fact]
    public void Rule05_JumpIntoATimedStep_GivesItItsWholeTime()
    {
        var stage = new Stage(Of("story", For("created", 10), For("annotating", 10), Last("approved")));
        stage.Poll();
        stage.Pass(15);

        stage.Control.JumpTo(stage.Key(), 2);

        stage.Pass(9);
        stage.Poll().Reply.Word.Should().Be("annotating");
        stage.Pass(1);
        stage.Poll().Reply.Word.Should().Be("approved");
    }

    [Fact]
    public void Rule05_JumpBackFromAStoryThatIsOver_PlaysAgain()
    {
        var stage = new Stage(Of("story", Calls("created", 1), Calls("annotating", 1)) with { Then = Then.Stop });
        stage.Polls(3).Should().Equal("created", "annotating", "scene-not-exists");

        stage.Control.JumpTo(stage.Key(), 2);

        stage.Polls(2).Should().Equal("annotating", "scene-not-exists");
    }

    [Fact]
    public void Rule05_NextTransition_IsTheEarliestEndOfATimedStepInTheSession()
    {
        var stage = new Stage(Of("story", For("created", 30), Last("approved")), Of("short", For("created", 20), Last("approved")) with { When = When(scene: "short") });
        stage.Poll("one");
        stage.Pass(5);
        stage.Poll("other");
        stage.Poll("short");

        stage.Control.NextTransition().Should().Be(Stage.Start.AddSeconds(25));
        stage.Control.JumpToNextTransition().Should().BeTrue();
        stage.Session.Now.Should().Be(Stage.Start.AddSeconds(25));
        stage.Look("short").Step.Should().Be(2);
        stage.Look("one").Step.Should().Be(1);

        stage.Control.JumpToNextTransition().Should().BeTrue();
        stage.Session.Now.Should().Be(Stage.Start.AddSeconds(30));
        stage.Control.JumpToNextTransition().Should().BeTrue();
        stage.Session.Now.Should().Be(Stage.Start.AddSeconds(35));
        stage.Control.JumpToNextTransition().Should().BeFalse();
        stage.Session.Now.Should().Be(Stage.Start.AddSeconds(35));
    }

    [Fact]
    public void Rule05_NextTransition_OfSharedCursors_Counts()
    {
        var stage = new Stage(Of("story", For("created", 30), Last("approved")) with { Per = CursorScope.Session });
        stage.Poll("one");
        stage.Pass(10);
        stage.Poll("other");

        stage.Control.NextTransition().Should().Be(Stage.Start.AddSeconds(30));
    }

    [Theory]
    [InlineData(CursorScope.Task)]
    [InlineData(CursorScope.Session)]
    public void Rule05_NextTransition_OfAScenarioByHeader_Counts(CursorScope per)
    {
        var stage = new Stage(Of("story", Last("approved")), Of("timed", For("created", 30), Last("approved")) with { Per = per });
        stage.Poll(header: "timed");

        stage.Control.NextTransition().Should().Be(Stage.Start.AddSeconds(30));
    }

    [Fact]
    public void Rule05_NextTransition_CatchesUpFirst()
    {
        var stage = new Stage(Of("story", For("created", 10), For("annotating", 10), Last("approved")));
        stage.Poll();
        stage.Pass(15);

        stage.Control.NextTransition().Should().Be(Stage.Start.AddSeconds(20));
    }

    [Fact]
    public void Rule05_NextTransition_HasNone_WhereNothingEndsByTime()
    {
        var stage = new Stage(Of("story", Calls("created", 1), Until("annotating"), For("reviewing", 10), Last("approved")));
        stage.Control.NextTransition().Should().BeNull("no task is known");
        stage.Key();
        stage.Control.NextTransition().Should().BeNull("no story has begun");
        stage.Poll();
        stage.Control.NextTransition().Should().BeNull("it waits to be advanced");
        stage.Control.Advance(stage.Key());
        stage.Control.NextTransition().Should().Be(Stage.Start.AddSeconds(10));
        stage.Pass(10);
        stage.Control.NextTransition().Should().BeNull("the story is over");
    }

    [Fact]
    public void Rule05_NextTransition_LeavesOutStoriesThatNobodyCanMeetAnyMore()
    {
        var stage = new Stage(Of("story", For("created", 30), Last("approved")), Of("other", For("created", 100), Last("approved")));
        stage.Poll();

        stage.Session.Apply(stage.Session.Settings with { Scenario = "other" });
        stage.Control.NextTransition().Should().BeNull("nobody plays the old one, and the new one has not begun");
        stage.Poll();

        stage.Control.NextTransition().Should().Be(Stage.Start.AddSeconds(100));
    }

    [Fact]
    public void Rule05_NextTransition_AtTheEndOfTime_IsNone()
    {
        var stage = new Stage(Of("story", For("created", 30)) with { Then = Then.Loop });
        stage.Poll();

        stage.Session.Clock.Advance(TimeSpan.MaxValue);

        stage.Control.NextTransition().Should().BeNull();
        stage.Poll().Reply.Word.Should().Be("created");
    }
}
