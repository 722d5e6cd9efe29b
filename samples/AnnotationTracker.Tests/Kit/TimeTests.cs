using AnnotationTracker.Api;
using AnnotationTracker.Tracking;
using Rosetta.Testing;
using Rosetta.Testing.Findings;

namespace AnnotationTracker.Tests.Kit;

/// <summary>What the tracker does as time goes by: the fake's clock and the tracker's go together, and nobody waits.</summary>
public sealed class TimeTests
{
    // begin-snippet: kit-time
    [Fact]
    public async Task ATaskThatGoesOnByTheClock_IsAskedForEveryHalfMinute()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Configure(settings => settings with { Findings = FindingSettings.Default with { MinInterval = TimeSpan.FromSeconds(30) } });
        rosetta.Play("happy-path-timed");

        var story = await rosetta.FollowAsync();

        story.Replies.OfType<TaskReply.Found>().Select(reply => reply.Status).Should()
            .Equal(AnnotationStatus.Created, AnnotationStatus.WaitingForReview, AnnotationStatus.Approved);
        story.Waits.Should().Equal(30, 30);
        rosetta.Findings.AtEnd().RequireNone();
    }
    // end-snippet

    // begin-snippet: kit-clock
    [Fact]
    public async Task TimeThatPasses_MovesTheTaskOn()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Play("happy-path-timed");
        (await rosetta.AskAsync()).Should().BeOfType<TaskReply.Found>().Which.Status.Should().Be(AnnotationStatus.Created);

        rosetta.Clock.AdvanceToNextTransition();
        (await rosetta.AskAsync()).Should().BeOfType<TaskReply.Found>().Which.Status.Should().Be(AnnotationStatus.WaitingForAnnotation);

        rosetta.Clock.Advance(TimeSpan.FromHours(1));
        (await rosetta.AskAsync()).Should().BeOfType<TaskReply.Found>().Which.Status.Should().Be(AnnotationStatus.Approved);
    }
    // end-snippet

    [Fact]
    public async Task ATaskThatIsStuck_IsGivenUpInTheEnd()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Play("stuck-in-annotation");

        var story = await Tracker.FollowAsync(rosetta.CreateHandler(), options => options.GiveUpAfter = TimeSpan.FromHours(1), rosetta.Clock.Advance);

        story.Result.Should().BeOfType<TrackingResult.GaveUp>().Which.Reason.Should().StartWith("not done within 1 h; ");
        rosetta.Findings.AtEnd().Findings.Should().ContainSingle().Which.Rule.Should().Be("gave-up");
    }

    [Fact]
    public async Task AnOutageOfAMinute_IsSurvived()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Play("outage-of-a-minute");

        var story = await rosetta.FollowAsync();

        story.Result.Should().BeOfType<TrackingResult.Approved>();
        rosetta.Findings.AtEnd().RequireNone();
    }
}
