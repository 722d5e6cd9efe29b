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
