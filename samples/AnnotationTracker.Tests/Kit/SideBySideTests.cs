using AnnotationTracker.Tracking;
using Rosetta.GetTask;
using Rosetta.Testing;

namespace AnnotationTracker.Tests.Kit;

/// <summary>Several at once: tasks in one fake, sessions in one fake.</summary>
public sealed class SideBySideTests
{
    // begin-snippet: kit-tasks
    [Fact]
    public async Task EveryTask_GoesThroughTheStoryByItself()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Given("scene-*").Returns(RosettaStatus.Created, RosettaStatus.AnnotationInProgress, RosettaStatus.LabelsApproved);

        var stories = await Task.WhenAll(Enumerable.Range(1, 50).Select(n =>
            Tracker.FollowAsync(rosetta.CreateHandler(), ids: Tracker.Ids with { SceneId = $"scene-{n}" })));

        stories.Should().OnlyContain(story => story.Result is TrackingResult.Approved && story.Calls == 3);
        rosetta.Journal.Of("scene-7").RequireAnswers("created", "annotating", "approved");
    }
    // end-snippet

    // begin-snippet: kit-sessions
    [Fact]
    public async Task TwoSessionsOfOneFake_DoNotMeet()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Session("one").Given(Tracker.Ids.SceneId).Returns(RosettaStatus.CreationFailed);
        rosetta.Session("other").Play("happy-path");

        var one = await Tracker.FollowAsync(rosetta.CreateHandler("one"));
        var other = await Tracker.FollowAsync(rosetta.CreateHandler("other"));

        one.Result.Should().BeOfType<TrackingResult.CreationFailed>();
        other.Result.Should().BeOfType<TrackingResult.Approved>();
        rosetta.Session("one").Journal.RequireCalls(1);
    }
    // end-snippet
}
