using AnnotationTracker.Api;
using AnnotationTracker.Tracking;
using Rosetta.GetTask;
using Rosetta.Testing;
using Rosetta.Testing.Scenarios;

namespace AnnotationTracker.Tests.Kit;

/// <summary>Stories that a test brings with it: made in code, read from a file, interrupted by hand.</summary>
public sealed class StoryTests
{
    // begin-snippet: kit-story-in-code
    [Fact]
    public async Task AReviewThatTakesMinutes_IsWaitedFor()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Play(new Scenario
        {
            Name = "slow-review",
            Steps =
            [
                new Step(new StatusReply(RosettaStatus.ReviewInProgress), StepEnd.After(TimeSpan.FromMinutes(2))),
                new Step(new StatusReply(RosettaStatus.LabelsApproved), StepEnd.Never),
            ],
        });

        var story = await rosetta.FollowAsync();

        story.Result.Should().BeOfType<TrackingResult.Approved>();
        story.Waits.Should().Equal(30, 30, 30, 30);
    }
    // end-snippet

    // begin-snippet: kit-story-file
    [Fact]
    public async Task ATaskThatQcSendsBack_IsFollowedOn()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Load(Path.Combine(AppContext.BaseDirectory, "Stories"));
        rosetta.Play("second-thoughts");

        var story = await rosetta.FollowAsync();

        story.Result.Should().BeOfType<TrackingResult.Approved>();
        rosetta.Journal.RequireAnswers("qc-completed", "annotating", "5000", "5000", "approved");
    }
    // end-snippet

    // begin-snippet: kit-force
    [Fact]
    public async Task AHiccupInBetween_ChangesNothing()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Play("happy-path");
        (await rosetta.AskAsync()).Should().BeOfType<TaskReply.Found>().Which.Status.Should().Be(AnnotationStatus.Created);

        rosetta.Force(GetTaskRequest.Sample, new ErrorReply(RosettaCode.ServiceHiccuped));

        (await rosetta.AskAsync()).Should().BeOfType<TaskReply.TryLater>();
        (await rosetta.AskAsync()).Should().BeOfType<TaskReply.Found>().Which.Status.Should().Be(AnnotationStatus.WaitingForAnnotation);
    }
    // end-snippet
}
