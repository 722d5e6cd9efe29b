using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.MockServer.Recording;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Tests.Recording;

public class StaysTests
{
    [Fact]
    public void MedianAndP95_AreTimesThatWereSeen()
    {
        var stays = Stays.In(Enumerable.Range(1, 20).Select(second => Story(Status(3, second), Status(4))));

        stays.Times.Should().Equal(
            new StayTimes(RosettaStatus.AnnotationInProgress, 20, 0, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(19)),
            new StayTimes(RosettaStatus.AnnotationCompleted, 0, 20, null, null));
    }

    [Fact]
    public void ErrorBetween_BreaksNoStay_AndItsTimeCountsForNone()
    {
        var stays = Stays.In([Story(
            Status(3, 10), Error(RosettaCode.ServiceHiccuped, StepEnd.AfterCalls(2)), Status(3, 5), Error(RosettaCode.SceneNotExists, StepEnd.After(TimeSpan.FromHours(1))), Status(3, 1), Status(4))]);

        stays.Times[0].Should().Be(new StayTimes(RosettaStatus.AnnotationInProgress, 1, 0, TimeSpan.FromSeconds(16), TimeSpan.FromSeconds(16)));
        stays.Transitions.Should().ContainSingle();
    }

    [Fact]
    public void StayThatCallsEnd_HasNoTime()
    {
        var stays = Stays.In([Story(new Step(new StatusReply(RosettaStatus.Created), StepEnd.AfterCalls(3)), Status(2))]);

        stays.Times[0].Should().Be(new StayTimes(RosettaStatus.Created, 0, 1, null, null));
    }

    [Fact]
    public void Transitions_AreCountedOverAllStories()
    {
        var stays = Stays.In([Story(Status(1, 1), Status(2, 1), Status(1, 1), Status(2)), Story(Status(1, 1), Status(2))]);

        stays.Transitions.Select(seen => $"{seen.Count} x {seen.Transition}").Should().Equal(
            "3 x created (1) -> waiting-for-annotation (2)",
            "1 x waiting-for-annotation (2) -> created (1)");
    }

    private static Scenario Story(params ImmutableArray<Step> steps) => new() { Name = "story", Steps = steps };

    private static Step Status(int status, int? seconds = null) =>
        new(new StatusReply((RosettaStatus)status), seconds is { } time ? StepEnd.After(TimeSpan.FromSeconds(time)) : StepEnd.Never);

    private static Step Error(RosettaCode code, StepEnd end) => new(new ErrorReply(code), end);
}
