using AnnotationTracker.Api;
using AnnotationTracker.Tracking;
using Microsoft.Extensions.Options;
using Rosetta.GetTask;
using Rosetta.Testing;

namespace AnnotationTracker.Tests.Kit;

/// <summary>What the tracker makes of the statuses.</summary>
public sealed class StatusTests
{
    // begin-snippet: kit-first-test
    [Fact]
    public async Task AReviewUnderWay_IsShownAsOne()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Given(Tracker.Ids.SceneId).Returns(RosettaStatus.ReviewInProgress);
        var client = new RosettaClient(rosetta.CreateClient(), Options.Create(new RosettaOptions()), TimeProvider.System);

        var reply = await client.GetTaskAsync(Tracker.Ids, TestContext.Current.CancellationToken);

        reply.Should().BeOfType<TaskReply.Found>().Which.Status.Should().Be(AnnotationStatus.Reviewing);
        rosetta.Journal.RequireCalls(1);
    }
    // end-snippet

    // begin-snippet: kit-happy-path
    [Fact]
    public async Task ATask_IsFollowedThroughEveryStatusToItsApproval()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Given(Tracker.Ids.SceneId).Plays("happy-path");

        var story = await rosetta.FollowAsync();

        story.Result.Should().BeOfType<TrackingResult.Approved>();
        story.Replies.OfType<TaskReply.Found>().Select(reply => (int)reply.Status).Distinct().Should().Equal(1, 2, 3, 4, 5, 6, 8, 9, 10, 11);
        rosetta.Findings.AtEnd().RequireNone();
        rosetta.Journal.RequireNoWarnings();
    }
    // end-snippet

    [Fact]
    public async Task ATaskThatComesBackFromReview_IsFollowedOn()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Play("bounced-review");

        var story = await rosetta.FollowAsync();

        story.Result.Should().BeOfType<TrackingResult.Approved>();
        rosetta.Findings.AtEnd().RequireNone();
    }

    [Fact]
    public async Task ATaskThatCouldNotBeMade_IsAskedForOnce()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Given(Tracker.Ids.SceneId).Returns(RosettaStatus.CreationFailed);

        var story = await rosetta.FollowAsync();

        story.Result.Should().BeOfType<TrackingResult.CreationFailed>();
        rosetta.Journal.RequireAnswers("creation-failed");
    }

    [Theory]
    [InlineData(RosettaStatus.Created, AnnotationStatus.Created)]
    [InlineData(RosettaStatus.WaitingForAnnotation, AnnotationStatus.WaitingForAnnotation)]
    [InlineData(RosettaStatus.AnnotationInProgress, AnnotationStatus.Annotating)]
    [InlineData(RosettaStatus.AnnotationCompleted, AnnotationStatus.Annotated)]
    [InlineData(RosettaStatus.WaitingForReview, AnnotationStatus.WaitingForReview)]
    [InlineData(RosettaStatus.ReviewInProgress, AnnotationStatus.Reviewing)]
    [InlineData(RosettaStatus.WaitingForQc, AnnotationStatus.WaitingForQc)]
    [InlineData(RosettaStatus.QcInProgress, AnnotationStatus.InQc)]
    [InlineData(RosettaStatus.QcCompleted, AnnotationStatus.QcCompleted)]
    public async Task AStatusOnTheWay_IsShown_AndAskedForAgain(RosettaStatus given, AnnotationStatus shown)
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Given(Tracker.Ids.SceneId).Returns(given, RosettaStatus.LabelsApproved);

        var story = await rosetta.FollowAsync();

        story.Replies[0].Should().BeOfType<TaskReply.Found>().Which.Status.Should().Be(shown);
        rosetta.Journal.RequireCalls(2);
    }
}
