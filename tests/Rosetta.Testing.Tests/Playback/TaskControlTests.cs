using Rosetta.GetTask;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

public class TaskControlTests
{
    private readonly Stage _stage = new(Of("story", Calls("created", 2), For("annotating", 10), Until("reviewing"), Last("approved")));

    [Fact]
    public void Know_GivesAKeyBeforeTheFirstPoll()
    {
        var known = _stage.Control.Know(new GetTaskRequest("c", "a", "s"));

        known.Key.Should().MatchRegex("^[0-9a-f]{32}$");
        known.Ids.Should().Be(new GetTaskRequest("c", "a", "s"));
        (known.Rule, known.Scenario, known.HasStarted, known.IsOver).Should().Be((SelectionRule.Default, "story", false, false));
        (known.Step, known.Steps, known.Calls, known.NextStep).Should().Be((1, 4, 0, 2));
        known.Reply!.Word.Should().Be("created");
        known.End.Should().Be(StepEnd.AfterCalls(2));
        (known.EnteredAt, known.EndsAt, known.Forced, known.LastReply, known.LastAnsweredAt).Should().Be((null, null, null, null, null));
        known.Answers.Should().Be(0);
        _stage.Control.Know(new GetTaskRequest("c", "a", "s")).Should().Be(known);
        _stage.Control.All().Should().Equal(known);
    }

    [Fact]
    public void KeyOfATask_IsTheSameInEverySession() =>
        _stage.In("other").Control.Know(new GetTaskRequest("c", "a", "s")).Key.Should().Be(_stage.Key());

    [Fact]
    public void Snapshot_ShowsWhereATaskWouldBeNow()
    {
        _stage.Polls(2);
        _stage.Pass(4);
        _stage.Poll();
        _stage.Pass(1);

        var look = _stage.Look();
        (look.HasStarted, look.Step, look.Calls, look.NextStep, look.Answers).Should().Be((true, 2, 1, 3, 3));
        look.EnteredAt.Should().Be(Stage.Start);
        look.EndsAt.Should().Be(Stage.Start.AddSeconds(10));
        look.End.Should().Be(StepEnd.After(TimeSpan.FromSeconds(10)));
        look.LastReply!.Word.Should().Be("annotating");
        look.LastAnsweredAt.Should().Be(Stage.Start.AddSeconds(4));

        _stage.Pass(5);
        look = _stage.Look();
        (look.Step, look.Calls, look.EndsAt, look.Reply!.Word).Should().Be((3, 0, null, "reviewing"));
        look.LastReply!.Word.Should().Be("annotating", "nobody has asked since");
    }

    [Fact]
    public void SnapshotOfAStoryThatIsOver_HasNothingNext()
    {
        var stage = new Stage(Of("story", Calls("created", 1)) with { Then = Then.Stop });
        stage.Poll();

        var look = stage.Look();

        (look.IsOver, look.Step, look.NextStep, look.EndsAt).Should().Be((true, 1, null, null));
        look.Reply!.Word.Should().Be("scene-not-exists");
    }

    [Fact]
    public void SnapshotOfALoop_HasTheFirstStepNext()
    {
        var stage = new Stage(Of("story", Calls("created", 1), Calls("approved", 2)) with { Then = Then.Loop });
        stage.Poll();

        stage.Look().NextStep.Should().Be(1);
    }

    [Fact]
    public void SnapshotOfAMagicId_HasNoStory()
    {
        var look = _stage.Look("00000000-0000-4000-8000-000000000004");

        (look.Rule, look.Scenario, look.Step, look.Steps).Should().Be((SelectionRule.MagicId, null, 0, 0));
        look.Reply!.Word.Should().Be("annotated");
        look.NextStep.Should().BeNull();
    }

    [Fact]
    public void KnownMagicTask_CountsItsAnswers()
    {
        const string magic = "00000000-0000-4000-8000-000000000004";
        _stage.Key(magic);
        _stage.Polls(3, magic);

        _stage.Look(magic).Answers.Should().Be(3);
    }

    [Fact]
    public void Advance_EndsThePresentStep_WhateverItsEnd()
    {
        _stage.Poll();

        foreach (var word in new[] { "annotating", "reviewing", "approved" })
        {
            _stage.Pass(1);
            _stage.Control.Advance(_stage.Key()).Should().Be(Control.Done);
            _stage.Look().Reply!.Word.Should().Be(word);
            _stage.Look().EnteredAt.Should().Be(_stage.Session.Now);
        }
    }

    [Fact]
    public void AdvanceBeforeTheFirstPoll_BeginsTheStoryAtTheSecondStep()
    {
        _stage.Control.Advance(_stage.Key()).Should().Be(Control.Done);

        _stage.Poll().Reply.Word.Should().Be("annotating");
    }

    [Fact]
    public void Advance_CatchesUpFirst()
    {
        _stage.Polls(2);
        _stage.Pass(10);

        _stage.Control.Advance(_stage.Key());

        _stage.Poll().Reply.Word.Should().Be("approved");
    }

    [Fact]
    public void AdvanceOfAStoryThatIsOver_IsRefused()
    {
        var stage = new Stage(Of("story", For("created", 10)));
        stage.Poll();
        stage.Pass(10);

        stage.Control.Advance(stage.Key()).Should().Be(Control.NoSuchStep);
        stage.Poll();
        stage.Control.Advance(stage.Key()).Should().Be(Control.NoSuchStep);
        stage.Poll().Explain.Should().Contain("held for 0s");
    }

    [Fact]
    public void AdvanceOfALastStepWithoutEnd_HoldsIt()
    {
        var stage = new Stage(Of("story", Last("created")));
        stage.Poll();

        stage.Control.Advance(stage.Key()).Should().Be(Control.Done);

        stage.Look().IsOver.Should().BeTrue();
        stage.Poll().Reply.Word.Should().Be("created");
    }

    [Fact]
    public void AdvanceOfALoop_GoesRound()
    {
        var stage = new Stage(Of("story", Until("created")) with { Then = Then.Loop });
        stage.Poll();
        stage.Pass(10);

        stage.Control.Advance(stage.Key()).Should().Be(Control.Done);

        stage.Look().EnteredAt.Should().Be(stage.Session.Now);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(5)]
    [InlineData(int.MaxValue)]
    public void JumpToAStepThatIsNotThere_IsRefused(int step)
    {
        _stage.Poll();

        _stage.Control.JumpTo(_stage.Key(), step).Should().Be(Control.NoSuchStep);

        _stage.Look().Step.Should().Be(1);
        _stage.Look().Calls.Should().Be(1);
    }

    [Fact]
    public void JumpBeforeTheFirstPoll_BeginsTheStoryThere()
    {
        _stage.Control.JumpTo(_stage.Key(), 2).Should().Be(Control.Done);
        _stage.Look().HasStarted.Should().BeTrue();

        _stage.Pass(10);

        _stage.Poll().Reply.Word.Should().Be("reviewing");
    }

    [Fact]
    public void MovingAMagicId_IsRefused()
    {
        var key = _stage.Key("00000000-0000-4000-8000-000000000004");

        _stage.Control.Advance(key).Should().Be(Control.NoStory);
        _stage.Control.JumpTo(key, 1).Should().Be(Control.NoStory);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no key")]
    [InlineData("00000000000000000000000000000000")]
    public void UnknownKey_IsRefused(string key)
    {
        _stage.Poll();

        _stage.Control.Advance(key).Should().Be(Control.NoSuchTask);
        _stage.Control.JumpTo(key, 1).Should().Be(Control.NoSuchTask);
        _stage.Control.TryFind(key, out _).Should().BeFalse();
    }

    [Fact]
    public void MovingATaskOfASharedStory_MovesAll()
    {
        var stage = new Stage(Of("story", Until("created"), Last("approved")) with { Per = CursorScope.Session });
        stage.Poll("one");
        stage.Poll("other");

        stage.Control.Advance(stage.Key("one"));

        stage.Poll("other").Reply.Word.Should().Be("approved");
    }

    [Fact]
    public void IdsBeyondWhatARequestMayHave_AreRefused()
    {
        var know = () => _stage.Control.Know(new GetTaskRequest("c", new string('a', 257), "s"));

        know.Should().Throw<ArgumentException>().WithMessage("An id has 257 bytes; no request with more than 256 is answered.");
        _stage.Store.TasksRemembered.Should().Be(0);
    }

    [Fact]
    public void LongestIds_AreKeptWhole()
    {
        var ids = new GetTaskRequest(new string('c', 256), new string('a', 256), new string('s', 256));

        _stage.Control.Know(ids).Ids.Should().Be(ids);
    }

    [Fact]
    public async Task AdvancingWhileOthersPoll_LosesNoStep()
    {
        var stage = new Stage(Of("story", [.. Enumerable.Range(0, 500).Select(_ => Until("created")), Last("approved")]));
        var session = stage.Session;
        var key = stage.Key();
        stage.Poll();

        await Together.Run(5, caller => Enumerable.Range(0, 100).Count(_ =>
        {
            stage.Poll(session: session);
            return session.Control.Advance(key) == Control.Done;
        }));

        stage.Look().Step.Should().Be(501);
    }
}
