using Rosetta.Testing.Playback;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

/// <summary>Rule 1: "The decision does, once, for a valid request." What is not valid never comes here.</summary>
public class Rule01MovingTests
{
    [Fact]
    public void Rule01_EachDecisionMovesTheCursorOnce()
    {
        var stage = new Stage(Of("story", Calls("created", 1), Calls("annotating", 1), Last("approved")));

        stage.Polls(4).Should().Equal("created", "annotating", "approved", "approved");
    }

    [Fact]
    public void Rule01_LookingMovesNothing()
    {
        var stage = new Stage(Of("story", Calls("created", 1), Calls("annotating", 1), Last("approved")));
        stage.Poll();
        for (var i = 0; i < 5; i++)
        {
            stage.Control.All().Should().ContainSingle().Which.Reply!.Word.Should().Be("annotating");
            stage.Look().Step.Should().Be(2);
            stage.Control.NextTransition().Should().BeNull();
        }

        stage.Poll().Reply.Word.Should().Be("annotating");
    }

    [Fact]
    public void Rule01_ScenarioThatDoesNotExist_MovesNothingAndRemembersNothing()
    {
        var stage = new Stage(Of("story", Calls("created", 1), Last("approved")));

        stage.TryPoll(out _, out var missing, header: "nonesuch").Should().BeFalse();

        missing.Should().Be("nonesuch");
        stage.Store.TasksRemembered.Should().Be(0);
        stage.Poll().Reply.Word.Should().Be("created");
    }

    [Fact]
    public void Rule01_DefaultScenarioThatDoesNotExist_IsNamed()
    {
        var stage = new Stage();

        stage.TryPoll(out _, out var missing).Should().BeFalse();

        missing.Should().Be("none");
        stage.Store.TasksRemembered.Should().Be(0);
    }

    [Fact]
    public void Rule01_TasksHaveCursorsOfTheirOwn_OneForTheThreeIdsTogether()
    {
        var stage = new Stage(Of("story", Calls("created", 1), Last("approved")));
        stage.Poll("s", "c", "a").Reply.Word.Should().Be("created");

        stage.Poll("other", "c", "a").Reply.Word.Should().Be("created");
        stage.Poll("s", "other", "a").Reply.Word.Should().Be("created");
        stage.Poll("s", "c", "other").Reply.Word.Should().Be("created");
        stage.Poll("s", "c", "a").Reply.Word.Should().Be("approved");
        stage.Store.TasksRemembered.Should().Be(4);
    }

    [Fact]
    public void Rule01_PerSession_AllTasksShareOneCursor()
    {
        var stage = new Stage(Of("story", Calls("created", 2), Last("approved")) with { Per = Testing.Scenarios.CursorScope.Session });

        stage.Poll("one").Reply.Word.Should().Be("created");
        stage.Poll("other").Reply.Word.Should().Be("created");
        stage.Poll("third").Reply.Word.Should().Be("approved");
        stage.Poll("one", session: stage.In("elsewhere")).Reply.Word.Should().Be("created", "another session has a cursor of its own");
        stage.Look("one").Reply!.Word.Should().Be("approved");
    }

    [Fact]
    public void Rule01_PerSession_OneScenarioAmongOthers_HasItsOwnSharedCursor()
    {
        var stage = new Stage(
            Of("story", Calls("created", 1), Last("approved")),
            Of("shared", Calls("annotating", 1), Last("reviewing")) with { Per = Testing.Scenarios.CursorScope.Session });

        stage.Poll("one", header: "shared").Reply.Word.Should().Be("annotating");
        stage.Poll("other", header: "shared").Reply.Word.Should().Be("reviewing");
        stage.Poll("one").Reply.Word.Should().Be("created");
        stage.Poll("other").Reply.Word.Should().Be("created");
    }

    [Fact]
    public void Rule01_Decision_SaysWhatPlayedAndUnderWhichSettings()
    {
        var stage = new Stage(Of("story", Calls("created", 1), Last("approved")));
        stage.Poll();

        var decision = stage.Poll();

        decision.Scenario.Should().Be("story");
        decision.Step.Should().Be(2);
        decision.Rule.Should().Be(SelectionRule.Default);
        decision.Settings.Should().BeSameAs(stage.Session.Settings);
        decision.Now.Should().Be(Stage.Start);
        decision.Values.Date.Should().Be(new DateTime(2025, 3, 13, 20, 0, 0));
        decision.Delay.Should().Be(TimeSpan.Zero);
    }
}
