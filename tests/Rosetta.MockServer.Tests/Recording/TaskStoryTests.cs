using Rosetta.GetTask;
using Rosetta.MockServer.Recording;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Tests.Recording;

public class TaskStoryTests
{
    private readonly TaskStory _story = new();

    [Fact]
    public void Status_LastsFromItsFirstSightingToThatOfTheNext()
    {
        See(1, 0);
        See(1, 10);
        See(2, 25);
        See(11, 90);
        See(11, 200);

        Told().Should().Equal("created for 25s", "waiting-for-annotation for 1m5s", "approved");
    }

    [Fact]
    public void NothingNew_ChangesNothing()
    {
        See(1, 0).Should().BeTrue();
        See(1, 10).Should().BeFalse();
        See(2, 20).Should().BeTrue();
        See(2, 30).Should().BeFalse();
    }

    [Fact]
    public void Hiccup_HappensToCalls_AndTheTimeGoesOn()
    {
        See(3, 0);
        See(5000, 10);
        See(3, 20);
        See(4, 30);

        Told().Should().Equal("annotating for 10s", "service-hiccuped calls 1", "annotating for 20s", "annotated");
    }

    [Fact]
    public void SeveralHiccups_AreCounted()
    {
        See(3, 0);
        See(5000, 10);
        See(5000, 15).Should().BeTrue("the number of calls is part of the story");
        See(4, 30);

        Told().Should().Equal("annotating for 10s", "service-hiccuped calls 2", "annotated");
    }

    [Fact]
    public void FaultsAndMutants_HappenToCallsToo()
    {
        See(3, 0);
        _story.Note(new FaultReply(FaultKind.Reset), Seconds(10), Seconds(10)).Should().BeTrue();
        _story.Note(new MutantReply(MutantKind.UnknownStatus7), Seconds(15), Seconds(15)).Should().BeTrue();
        See(3, 20);
        See(4, 30);

        Told().Should().Equal("annotating for 10s", "reset calls 1", "unknown-status-7 calls 1", "annotating for 15s", "annotated");
    }

    [Theory]
    [InlineData(51008, "campaign-not-exists")]
    [InlineData(53003, "annotation-request-not-exists")]
    [InlineData(56001, "scene-not-exists")]
    public void ErrorThatIsThereToStay_LastsLikeAStatus(int code, string word)
    {
        See(code, 0);
        See(code, 5);
        See(1, 60);

        Told().Should().Equal($"{word} for 1m", "created");
    }

    [Fact]
    public void StoryThatEndsInAHiccup_GoesBackToTheLastStatus()
    {
        See(8, 0);
        See(5000, 10);
        See(5000, 20);

        Told().Should().Equal("waiting-for-qc for 10s", "service-hiccuped calls 2", "waiting-for-qc");
    }

    [Fact]
    public void NothingButHiccups_IsAStoryToo()
    {
        See(5000, 0);
        See(5000, 10);

        Told().Should().Equal("service-hiccuped");
    }

    [Fact]
    public void OlderAnswerThatComesLater_IsNoStepBack()
    {
        See(1, 0);
        _story.Note(Outcome.Of(RosettaStatus.WaitingForAnnotation), Seconds(10), Seconds(11));

        _story.Note(Outcome.Of(RosettaStatus.Created), Seconds(9), Seconds(12)).Should().BeFalse("it was asked for before the status changed");
        See(1, 20).Should().BeTrue("asked for afterwards, it is a step back");

        Told().Should().Equal("created for 11s", "waiting-for-annotation for 9s", "created");
    }

    [Fact]
    public void Times_AreWholeMilliseconds_WhoseErrorsDoNotAddUp()
    {
        See(1, 5.0004);
        See(2, 5.0010);
        See(3, 5.0019);
        See(4, 5.0024);

        Told().Should().Equal("created for 1ms", "waiting-for-annotation for 1ms", "annotating for 1ms", "annotated");
    }

    [Fact]
    public void LongestStep_IsThatOfTheFormat()
    {
        See(1, 0);
        See(2, TimeSpan.FromDays(400).TotalSeconds);

        Told().Should().Equal("created for 365d", "waiting-for-annotation");
    }

    [Fact]
    public void StoryIsCut_AtTheStepsOfAScenario()
    {
        for (var i = 0; i < 1500; i++)
        {
            See(i % 2 == 0 ? 3 : 5000, i);
        }

        _story.IsCut.Should().BeTrue();
        _story.Steps().Should().HaveCountLessThanOrEqualTo(1000);
    }

    private bool See(int number, double second)
    {
        var outcome = number < 100 ? Outcome.Of((RosettaStatus)number) : Outcome.Of((RosettaCode)number);
        return _story.Note(outcome, Seconds(second), Seconds(second));
    }

    private IEnumerable<string> Told() => _story.Steps().Select(step => step.Reply.Word + step.End.Kind switch
    {
        StepEndKind.For => $" for {DurationText.Format(step.End.For)}",
        StepEndKind.Calls => $" calls {step.End.Calls}",
        _ => "",
    });

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
