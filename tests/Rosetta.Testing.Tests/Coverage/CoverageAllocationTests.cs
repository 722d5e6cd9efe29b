using Rosetta.GetTask;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Http;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Tests.Scenarios;
using PlaybackStory = Rosetta.Testing.Tests.Playback.Story;
using Stage = Rosetta.Testing.Tests.Playback.Stage;

namespace Rosetta.Testing.Tests.Coverage;

/// <summary>Counting and judging a poll of a known task costs no memory.</summary>
public class CoverageAllocationTests
{
    [Theory]
    [InlineData("s")]
    [InlineData("00000000-0000-4000-8000-000000000003")]
    public void PollOfAKnownTask_IsCountedAndJudgedWithoutAllocating(string scene)
    {
        var stage = new Stage(PlaybackStory.Of("story", PlaybackStory.Calls("created", 1), PlaybackStory.Last("waiting-for-annotation")));
        var decision = stage.Poll(scene);
        var request = new IdRequest("c", "a", scene);
        Poll(stage.Session, request, decision, 100);

        var polls = 100;
        Allocated.Least(() =>
        {
            Poll(stage.Session, request, decision, 1000);
            polls += 1000;
        }).Should().Be(0);

        stage.Session.Coverage.CountOf(RosettaCode.Success).Should().Be(polls);
    }

    private static void Poll(Session session, IdRequest request, in Decision decision, int times)
    {
        for (var i = 1; i <= times; i++)
        {
            PollJudge.Judge(session, request.Utf8, decision.Polls!, new Poll(0, decision.Now.UtcTicks, decision.Scenario, false, TimeProvider.System), i);
            new Delivery(session, decision.Polls, new PolledAnswer(i, 0, decision.Now.UtcTicks, decision.Reply, decision.Basis, decision.Scenario)).Begin();
        }
    }
}
