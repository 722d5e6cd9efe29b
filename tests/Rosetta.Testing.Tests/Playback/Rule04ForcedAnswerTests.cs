using Rosetta.GetTask;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

/// <summary>Rule 4: forced answers, and the scenario chosen by header.</summary>
public class Rule04ForcedAnswerTests
{
    private readonly Stage _stage = new(Of("story", Calls("created", 2), For("annotating", 10), Last("approved")), Of("other", Calls("waiting-for-qc", 1), Last("in-qc")));

    [Fact]
    public void Rule04_ForcedAnswer_IsForOneCallUnlessCallsSaysMore()
    {
        Force("reset");
        _stage.Polls(2).Should().Equal("reset", "created");

        Force("service-hiccuped", calls: 3);
        _stage.Polls(4).Should().Equal("service-hiccuped", "service-hiccuped", "service-hiccuped", "created");
    }

    [Fact]
    public void Rule04_CallsNull_LastsUntilCleared()
    {
        Force("reset", calls: null);
        _stage.Polls(100).Should().AllBe("reset");
        _stage.Look().Forced.Should().Be(new ForcedAnswer(Say("reset"), null));

        _stage.Control.ClearForced(_stage.Key()).Should().BeTrue();

        _stage.Poll().Reply.Word.Should().Be("created");
        _stage.Look().Forced.Should().BeNull();
    }

    [Fact]
    public void Rule04_NewOneReplaces()
    {
        Force("reset", calls: null);
        _stage.Poll();

        Force("service-hiccuped", calls: 2);

        _stage.Polls(3).Should().Equal("service-hiccuped", "service-hiccuped", "created");
    }

    [Fact]
    public void Rule04_CallsThatAreLeft_AreSeen()
    {
        Force("reset", calls: 3);
        _stage.Poll();

        _stage.Look().Forced!.Calls.Should().Be(2);
    }

    [Fact]
    public void Rule04_AllowedBeforeTheTasksFirstPoll_AndLeavesTheStoryUnstarted()
    {
        Force("reset");
        _stage.Poll().Reply.Word.Should().Be("reset");
        _stage.Look().HasStarted.Should().BeFalse();
        _stage.Pass(1_000);

        _stage.Polls(2).Should().Equal("created", "created");
        _stage.Look().Step.Should().Be(2);
        _stage.Look().EnteredAt.Should().Be(Stage.Start.AddSeconds(1_000));
    }

    [Fact]
    public void Rule04_ForcedAnswer_LeavesTheCursorAlone()
    {
        _stage.Poll();
        Force("reset", calls: 5);
        _stage.Polls(5);

        _stage.Look().Step.Should().Be(1);
        _stage.Look().Calls.Should().Be(1);
        _stage.Polls(2).Should().Equal("created", "annotating");
    }

    [Fact]
    public void Rule04_StorysTimeRunsOn()
    {
        _stage.Polls(2);
        Force("reset", calls: null);
        _stage.Poll();
        _stage.Pass(10);
        _stage.Poll();
        _stage.Control.ClearForced(_stage.Key());

        _stage.Poll().Reply.Word.Should().Be("approved");
        _stage.Look().EnteredAt.Should().Be(Stage.Start.AddSeconds(10));
    }

    [Fact]
    public void Rule04_ForcedAnswer_IsForOneTaskOnly()
    {
        Force("reset", calls: null);

        _stage.Poll("other").Reply.Word.Should().Be("created");
        _stage.Poll("s", campaign: "other").Reply.Word.Should().Be("created");
        _stage.Poll(session: _stage.In("elsewhere")).Reply.Word.Should().Be("created");
    }

    [Theory]
    [InlineData("created", null, "annotating")]
    [InlineData("reset", "truncated-body", "created")]
    public void Rule04_ForcedFault_SpoilsWhatTheStoryWouldHaveSaid(string first, string? forced, string basis)
    {
        var stage = new Stage(Of("story", Calls("created", 1), Last("annotating")));
        if (forced is null)
        {
            stage.Poll().Reply.Word.Should().Be(first);
        }

        stage.Control.Force(stage.Key(), new ForcedAnswer(Say("truncated-body")));

        stage.Poll().Basis.Word.Should().Be(basis);
    }

    [Fact]
    public void Rule04_ForcedFault_OnAStoryThatStopped_SpoilsTheError()
    {
        var stage = new Stage(Of("story", Calls("created", 1)) with { Then = Then.Stop });
        stage.Poll();
        stage.Control.Force(stage.Key(), new ForcedAnswer(Say("truncated-body")));

        stage.Poll().Basis.Should().Be(Outcome.Of(RosettaCode.SceneNotExists));
    }

    [Fact]
    public void Rule04_ForcedFault_OnAMagicId_SpoilsTheMagicAnswer()
    {
        const string magic = "00000000-0000-4000-8000-000000000003";
        _stage.Control.Force(_stage.Key(magic), new ForcedAnswer(Say("truncated-body")));

        _stage.Poll(magic).Basis.Should().Be(Outcome.Of(RosettaStatus.AnnotationInProgress));
    }

    [Fact]
    public void Rule04_ForcedStatus_IsItsOwnBasis()
    {
        Force("approved");

        _stage.Poll().Basis.Should().Be(Outcome.Of(RosettaStatus.LabelsApproved));
    }

    [Fact]
    public void Rule04_ForcedAnswer_HasItsOwnDelay()
    {
        _stage.Control.Force(_stage.Key(), new ForcedAnswer(Say("approved") with { Delay = Delay.Fixed(TimeSpan.FromSeconds(3)) }));

        _stage.Poll().Delay.Should().Be(TimeSpan.FromSeconds(3));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Rule04_FewerThanOneCall_IsRefused(int calls)
    {
        var force = () => Force("reset", calls);

        force.Should().Throw<ArgumentOutOfRangeException>();
        _stage.Poll().Reply.Word.Should().Be("created");
    }

    [Fact]
    public void Rule04_UnknownTask_IsNotForced()
    {
        _stage.Control.Force(new string('0', 32), new ForcedAnswer(Say("reset"))).Should().BeFalse();
        _stage.Control.Force("no key", new ForcedAnswer(Say("reset"))).Should().BeFalse();
        _stage.Control.ClearForced(new string('0', 32)).Should().BeFalse();
    }

    [Fact]
    public async Task Rule04_ParallelCallers_GetAForcedAnswerExactlyAsOftenAsItSays()
    {
        var session = _stage.Session;
        var key = _stage.Key();
        for (var round = 0; round < 200; round++)
        {
            _stage.Control.Force(key, new ForcedAnswer(Say("reset"), Calls: 3));

            var words = await Together.Run(8, _ => _stage.Poll(session: session).Reply.Word);

            words.Count(word => word == "reset").Should().Be(3);
        }
    }

    [Fact]
    public void Rule04_ScenarioByHeader_HasACursorOfItsOwn()
    {
        _stage.Poll(header: "other").Reply.Word.Should().Be("waiting-for-qc");
        _stage.Poll().Reply.Word.Should().Be("created");
        _stage.Poll(header: "other").Reply.Word.Should().Be("in-qc");
        _stage.Poll().Reply.Word.Should().Be("created");
        _stage.Poll().Reply.Word.Should().Be("annotating");
    }

    [Fact]
    public void Rule04_TheDefaultScenarioByHeader_StillHasACursorOfItsOwn()
    {
        _stage.Polls(2, header: "story").Should().Equal("created", "created");
        _stage.Look().HasStarted.Should().BeFalse();

        _stage.Poll().Reply.Word.Should().Be("created");
        _stage.Poll(header: "story").Reply.Word.Should().Be("annotating");
    }

    [Fact]
    public void Rule04_SharedScenarioByHeader_IsNotTheSharedOneOfTheSession()
    {
        var stage = new Stage(Of("shared", Calls("created", 2), Last("approved")) with { Per = CursorScope.Session });
        stage.Poll("one", header: "shared");
        stage.Poll("other", header: "shared");

        stage.Look("one").HasStarted.Should().BeFalse("only the header's cursor has moved");
        stage.Poll("one").Reply.Word.Should().Be("created");
        stage.Poll("third", header: "shared").Reply.Word.Should().Be("approved");
    }

    private void Force(string word, int? calls = 1) =>
        _stage.Control.Force(_stage.Key(), new ForcedAnswer(Say(word), calls)).Should().BeTrue();
}
