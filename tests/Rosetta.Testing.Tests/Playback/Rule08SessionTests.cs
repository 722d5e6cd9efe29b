using System.Runtime.CompilerServices;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

/// <summary>Rule 8: names, what makes a session, its limit, reset. Prefix and header belong to the HTTP edge.</summary>
public class Rule08SessionTests
{
    private static readonly Scenario Plain = Of("story", Calls("created", 2), Last("approved"));

    private readonly Stage _stage = new(Plain);

    [Theory]
    [InlineData("a")]
    [InlineData("A-Z.a_z-0.9")]
    [InlineData("...")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234")]
    public void Rule08_GoodName_MakesASessionOnFirstUse(string name)
    {
        _stage.Store.TryGetOrCreate(name, out var session).Should().BeTrue();

        session!.Name.Should().Be(name);
        _stage.Store.TryGetOrCreate(name, out var again).Should().BeTrue();
        again.Should().BeSameAs(session);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("é")]
    [InlineData("a\n")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void Rule08_BadName_MakesNothing(string name)
    {
        _stage.Store.TryGetOrCreate(name, out _).Should().BeFalse();

        _stage.Store.All().Should().BeEmpty();
    }

    [Fact]
    public void Rule08_Reading_NeverMakesASession()
    {
        _stage.Store.TryGet("default", out _).Should().BeFalse();
        _stage.Store.Delete("default").Should().BeFalse();

        _stage.Store.All().Should().BeEmpty();
    }

    [Fact]
    public void Rule08_Names_AreComparedOrdinally_AndListedSo()
    {
        _stage.In("b");
        _stage.In("B");
        _stage.In("a");

        _stage.Store.All().Select(session => session.Name).Should().Equal("B", "a", "b");
    }

    [Fact]
    public void Rule08_NewSession_StartsFromTheServersDefaults()
    {
        var options = new PlaybackOptions { ClockStart = Stage.Start.AddDays(-1), ClockSpeed = 60, Defaults = new SessionSettings { Seed = 42 } };
        var stage = new Stage(options, Plain);
        stage.In("one").Apply(stage.In("one").Settings with { Seed = 1 });
        stage.Pass(10);

        var session = stage.In("two");

        session.Settings.Seed.Should().Be(42);
        session.Now.Should().Be(Stage.Start.AddDays(-1), "its clock starts when it is made");
        session.Clock.Speed.Should().Be(60);
        session.Clock.IsPaused.Should().BeFalse();
    }

    [Fact]
    public void Rule08_AtTheLimit_TheLongestIdleIsEvicted_AndItsNextStorySaysSo()
    {
        var stage = new Stage(new PlaybackOptions { MaxSessions = 3 }, Plain);
        foreach (var name in new[] { "a", "b", "c", "a" })
        {
            stage.Poll(session: stage.In(name));
            stage.Pass(1);
        }

        stage.In("d");

        stage.Store.All().Select(session => session.Name).Should().Equal("a", "c", "d");
        stage.Store.SessionsForgotten.Should().Be(1);
        stage.Pass(1);
        stage.In("b").StartsAgain.Should().BeTrue();
        stage.Store.SessionsForgotten.Should().Be(2, "c had to go");
        var first = stage.Poll(session: stage.In("b"));
        first.Reply.Word.Should().Be("created");
        first.Explain.Should().Be(
            "default story: step 1 of 2 (created), call 1 of 2, 0s in step; next: approved after 1 more; this session was given up at the limit and began again from the server's defaults");
        stage.Poll(session: stage.In("b")).Explain.Should().NotContain("began again", "once is enough");
        stage.Poll("other", session: stage.In("b")).Explain.Should().EndWith("began again from the server's defaults", "but each story says it");
    }

    [Fact]
    public void Rule08_BeingRead_IsNoUse()
    {
        var stage = new Stage(new PlaybackOptions { MaxSessions = 2 }, Plain);
        stage.Poll(session: stage.In("a"));
        stage.Pass(1);
        stage.Poll(session: stage.In("b"));
        stage.Pass(1);
        stage.In("a").Control.All();

        stage.In("c");

        stage.Store.All().Select(session => session.Name).Should().Equal("b", "c");
    }

    [Fact]
    public void Rule08_BeingChanged_IsAUse()
    {
        var stage = new Stage(new PlaybackOptions { MaxSessions = 2 }, Plain);
        stage.Poll(session: stage.In("a"));
        var key = stage.In("a").Control.All().Single().Key;
        stage.Pass(1);
        stage.Poll(session: stage.In("b"));
        stage.Pass(1);
        stage.In("a").Control.Advance(key);

        stage.In("c");

        stage.Store.All().Select(session => session.Name).Should().Equal("a", "c");
    }

    [Fact]
    public void Rule08_OneSessionAfterTheOther_AtTheLimit_LeavesAlwaysTheLatest()
    {
        var stage = new Stage(new PlaybackOptions { MaxSessions = 10 }, Plain);
        for (var n = 0; n < 500; n++)
        {
            stage.Pass(1);
            stage.Poll(session: stage.In($"s{n:000}"));
            stage.Pass(1);
            stage.Poll(session: stage.In($"s{Math.Max(0, n - 3):000}"));
        }

        stage.Store.All().Select(session => session.Name).Should().Equal(Enumerable.Range(490, 10).Select(n => $"s{n:000}"));
        stage.Store.SessionsForgotten.Should().Be(490);
        stage.Store.Delete("s495").Should().BeTrue();
        stage.In("new");
        stage.Store.SessionsForgotten.Should().Be(490, "there was room");
    }

    [Fact]
    public void Rule08_ScenariosForAllTasksThatComeAndGo_LeaveNothingBehind()
    {
        var session = _stage.Session;
        for (var n = 0; n < 1_000; n++)
        {
            session.Overlay(Stage.CatalogueOf(Of($"own-{n}", Last("created")) with { Per = CursorScope.Session }));
            _stage.Poll(header: $"own-{n}");
        }

        session.SharedCells.Should().BeLessThanOrEqualTo(256);
    }

    [Fact]
    public void Rule08_SessionThatWasDeleted_StartsFresh_AndNobodySaysOtherwise()
    {
        _stage.Poll();

        _stage.Store.Delete("default").Should().BeTrue();

        _stage.Store.TasksRemembered.Should().Be(0);
        _stage.Session.StartsAgain.Should().BeFalse();
        var decision = _stage.Poll();
        decision.Reply.Word.Should().Be("created");
        decision.Explain.Should().NotContain("again");
        _stage.Store.SessionsForgotten.Should().Be(0);
    }

    [Fact]
    public void Rule08_Reset_RestartsTheStories_AndKeepsSettingsBindingsScenariosAndClock()
    {
        _stage.Session.Apply(_stage.Session.Settings with { Seed = 42 });
        _stage.Session.Overlay(Stage.CatalogueOf(Of("own", Calls("reviewing", 1), Last("in-qc")) with { Per = CursorScope.Session }));
        _stage.Session.Bind([new Binding("own", When(scene: "bound"))]);
        _stage.Polls(3);
        _stage.Polls(2, "bound").Should().Equal("reviewing", "in-qc");
        _stage.Control.Force(_stage.Key(), new ForcedAnswer(Say("reset"), Calls: null));
        _stage.Session.Clock.Advance(TimeSpan.FromDays(1));

        _stage.Session.Reset();

        _stage.Control.All().Should().BeEmpty();
        _stage.Store.TasksRemembered.Should().Be(0);
        _stage.Poll().Reply.Word.Should().Be("created");
        _stage.Poll("bound").Reply.Word.Should().Be("reviewing");
        _stage.Session.Settings.Seed.Should().Be(42);
        _stage.Session.Now.Should().Be(Stage.Start.AddDays(1));
    }

    [Fact]
    public void Rule08_Reset_IsABeginning_NotABeginningAgain()
    {
        var stage = new Stage(new PlaybackOptions { MaxSessions = 1 }, Plain);
        stage.Poll();
        stage.In("other");
        stage.Session.StartsAgain.Should().BeTrue();

        stage.Session.Reset();

        stage.Session.StartsAgain.Should().BeFalse();
        stage.Poll().Explain.Should().NotContain("again");
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1, 0)]
    public void LimitsThatCannotBe_AreRefusedAtOnce(int maxSessions, int maxTasks, double speed)
    {
        var make = () => new SessionStore(new PlaybackOptions { MaxSessions = maxSessions, MaxTasks = maxTasks, ClockSpeed = speed }, TimeProvider.System);

        make.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task Rule08_ManyFirstUsesAtOnce_MakeOneSession()
    {
        for (var round = 0; round < 50; round++)
        {
            var name = $"round-{round}";
            var sessions = await Together.Run(8, _ => _stage.In(name));

            sessions.Distinct().Should().ContainSingle();
        }
    }

    [Fact]
    public async Task Rule08_SessionsComingAndGoing_NeverExceedTheLimit()
    {
        var stage = new Stage(new PlaybackOptions { MaxSessions = 5 }, Plain);

        var most = await Together.Run(8, caller => Enumerable.Range(0, 500).Max(i =>
        {
            stage.Poll(session: stage.In($"s-{caller}-{i}"));
            return stage.Store.All().Length;
        }));

        most.Max().Should().BeLessThanOrEqualTo(5);
        stage.Store.SessionsForgotten.Should().Be((8 * 500) - 5);
        stage.Store.TasksRemembered.Should().Be(5, "what a request in flight left in a session that was given up is given back");
    }

    [Fact]
    public void Rule08_SessionThatIsGone_IsKeptByNobody()
    {
        var stage = new Stage(new PlaybackOptions { MaxSessions = 2 }, Plain);
        var deleted = Use(stage, "deleted");
        stage.Store.Delete("deleted").Should().BeTrue();
        var pushedOut = Use(stage, "pushed-out");
        stage.Pass(1);
        Use(stage, "second");
        Use(stage, "third");

        GC.Collect();

        stage.Store.All().Select(session => session.Name).Should().Equal("second", "third");
        (deleted.IsAlive, pushedOut.IsAlive).Should().Be((false, false));
    }

    // In a method of its own, so that no variable keeps the session.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Use(Stage stage, string name)
    {
        var session = stage.In(name);
        stage.Poll(session: session);
        session.Clock.Advance(TimeSpan.FromMinutes(1));
        return new WeakReference(session);
    }
}
