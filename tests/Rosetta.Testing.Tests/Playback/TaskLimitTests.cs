using System.Globalization;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

/// <summary>The limit of tasks, which all sessions share.</summary>
public class TaskLimitTests
{
    private const string BeganAgain = "; this task was given up at the limit and began again";

    private static readonly Scenario Plain = Of("story", Calls("created", 2), Last("approved"));

    [Fact]
    public void AtTheLimit_TheLongestIdleTasksAreGivenUp_AndTheirNextStorySaysSo()
    {
        var stage = new Stage(new PlaybackOptions { MaxTasks = 20 }, Plain);
        for (var i = 0; i < 20; i++)
        {
            stage.Poll($"s{i}");
            stage.Pass(1);
        }

        stage.Poll("s0");
        stage.Pass(1);

        stage.Poll("new");

        stage.Store.TasksForgotten.Should().Be(3, "a tenth and one at once");
        stage.Store.TasksRemembered.Should().Be(18);
        stage.Poll("s0").Reply.Word.Should().Be("approved", "it was used a moment ago");
        var again = stage.Poll("s1");
        again.Reply.Word.Should().Be("created");
        again.Explain.Should().EndWith(BeganAgain);
        stage.Poll("s1").Explain.Should().NotContain("began again");
        stage.Poll("s4").Explain.Should().NotContain("began again");
    }

    [Fact]
    public void TaskThatIsBeingAnswered_IsNeverTheOneThatGoes()
    {
        var stage = new Stage(new PlaybackOptions { MaxTasks = 1 }, Plain);

        for (var i = 0; i < 10; i++)
        {
            stage.Polls(3, $"s{i}").Should().Equal("created", "created", "approved");
        }

        stage.Store.TasksRemembered.Should().Be(1);
    }

    [Fact]
    public void BusySession_DoesNotPushOutTheTasksOfASmallOne()
    {
        var stage = new Stage(new PlaybackOptions { MaxTasks = 50 }, Plain);
        var small = stage.In("small");
        stage.Poll("s0", session: small);
        stage.Poll("s1", session: small);
        stage.Pass(1);

        for (var i = 0; i < 500; i++)
        {
            stage.Poll($"s{i}");
        }

        stage.Poll("s0", session: small).Explain.Should().Contain("call 2 of 2");
        stage.Poll("s1", session: small).Explain.Should().Contain("call 2 of 2");
    }

    [Fact]
    public void SmallSession_IsNotStarvedByABusyOneThatSleeps()
    {
        var stage = new Stage(new PlaybackOptions { MaxTasks = 50 }, Plain);
        for (var i = 0; i < 50; i++)
        {
            stage.Poll($"s{i}");
        }

        var small = stage.In("small");
        stage.Polls(2, "one", session: small).Should().Equal("created", "created");
        stage.Polls(2, "other", session: small).Should().Equal("created", "created");

        stage.Poll("one", session: small).Reply.Word.Should().Be("approved");
        stage.Poll("other", session: small).Reply.Word.Should().Be("approved");
        stage.Store.TasksRemembered.Should().BeLessThanOrEqualTo(50);
    }

    [Fact]
    public void ManySessionsWithATaskEach_KeepWithinTheLimitToo()
    {
        var stage = new Stage(new PlaybackOptions { MaxTasks = 10 }, Plain);

        for (var i = 0; i < 100; i++)
        {
            stage.Poll(session: stage.In($"session-{i}"));
            stage.Store.TasksRemembered.Should().BeLessThanOrEqualTo(10);
        }
    }

    [Fact]
    public void FurtherCursorsOfATask_CountAsWell()
    {
        var stage = new Stage(Plain, Of("two", Last("created")), Of("three", Last("created")));
        stage.Poll();
        stage.Store.TasksRemembered.Should().Be(1);

        stage.Polls(2, header: "two");
        stage.Polls(2, header: "three");

        stage.Store.TasksRemembered.Should().Be(3);
        stage.Session.Reset();
        stage.Store.TasksRemembered.Should().Be(0);
    }

    [Fact]
    public void FurtherCursorsOfATaskThatIsGone_CountNoMore()
    {
        // A request in flight holds the task while its session is reset, and goes on to make a cursor.
        var stage = new Stage(Plain, Of("two", Last("created")));
        stage.Poll();
        var task = stage.Session.Tasks.All.Single();
        stage.Session.Reset();
        var view = stage.Session.View;

        stage.Session.CellOf(task, view.FindScenario("two")!, view.Number, byHeader: true);

        stage.Store.TasksRemembered.Should().Be(0);
    }

    [Fact]
    public void TasksOfASessionThatIsGone_AreGivenBack()
    {
        var stage = new Stage(Plain);
        var session = stage.In("going");
        stage.Poll("a", session: session);
        stage.Store.Delete("going");
        stage.Store.TasksRemembered.Should().Be(0);

        stage.Poll("b", session: session).Reply.Word.Should().Be("created", "a request in flight is still answered");

        stage.Store.TasksRemembered.Should().Be(0);
    }

    [Fact]
    public void Reset_ForgetsOnPurpose_SoNobodyIsMissed()
    {
        var stage = new Stage(new PlaybackOptions { MaxTasks = 1 }, Plain);
        stage.Poll("a");
        stage.Poll("b");

        stage.Session.Reset();

        stage.Poll("a").Explain.Should().NotContain("again");
        stage.Store.TasksForgotten.Should().Be(1);
    }

    [Fact]
    public void OtherSessionsTask_IsNotMissedHere()
    {
        var stage = new Stage(new PlaybackOptions { MaxTasks = 1 }, Plain);
        stage.Poll("a");
        stage.Poll("b");

        stage.Poll("a", session: stage.In("other")).Explain.Should().NotContain("again");
    }

    [Fact]
    public async Task FloodOfNewIds_StaysWithinTheLimit_HoweverManyCallersThereAre()
    {
        const int callers = 8;
        var stage = new Stage(new PlaybackOptions { MaxTasks = 100, MaxSessions = 3 }, Plain, Of("two", Last("created")));

        var most = await Together.Run(callers, caller => Enumerable.Range(0, 2_000).Max(i =>
        {
            var session = stage.In(string.Create(CultureInfo.InvariantCulture, $"session-{(caller + i) % 5}"));
            stage.Poll($"s-{caller}-{i}", header: i % 3 == 0 ? "two" : null, session: session);
            if (i % 500 == 0)
            {
                session.Reset();
            }

            return stage.Store.TasksRemembered;
        }));

        most.Max().Should().BeLessThanOrEqualTo(100 + callers, "each caller may have counted one more that it is just making room for");
        stage.Store.TasksRemembered.Should().Be(stage.Store.All().Sum(session => session.Tasks.Used)).And.BeLessThanOrEqualTo(100);
        stage.Store.All().Select(session => session.Tasks.Used - session.Tasks.All.Count()).Should().OnlyContain(furtherCursors => furtherCursors >= 0);
        foreach (var session in stage.Store.All())
        {
            session.Reset();
        }

        stage.Store.TasksRemembered.Should().Be(0, "nothing is counted that is not there");
    }
}
