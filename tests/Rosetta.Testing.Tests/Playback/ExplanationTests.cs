using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

/// <summary>"Who answered and why: scenario, step, time in step, what comes next."</summary>
public class ExplanationTests
{
    [Fact]
    public void Calls_SayWhichOfThem_AndHowManyMore()
    {
        var stage = new Stage(Of("story", Calls("created", 3), Last("approved")));

        Explain(stage).Should().Be("default story: step 1 of 2 (created), call 1 of 3, 0s in step; next: approved after 2 more");
        stage.Pass(12.9);
        Explain(stage).Should().Be("default story: step 1 of 2 (created), call 2 of 3, 12s in step; next: approved after 1 more");
        Explain(stage).Should().Be("default story: step 1 of 2 (created), call 3 of 3, 12s in step; next: approved");
        Explain(stage).Should().Be("default story: step 2 of 2 (approved), 0s in step; nothing follows");
        stage.Pass(86_400 + 3_600 + 60 + 1);
        Explain(stage).Should().Be("default story: step 2 of 2 (approved), 1d1h1m1s in step; nothing follows");
    }

    [Fact]
    public void Time_SaysHowMuchHasPassedAndHowMuchIsLeft()
    {
        var stage = new Stage(Of("story", For("annotating", 90), Last("approved")));

        Explain(stage).Should().Be("default story: step 1 of 2 (annotating), 0s of 1m30s in step; next: approved in 1m30s");
        stage.Pass(12.4);
        Explain(stage).Should().Be("default story: step 1 of 2 (annotating), 12s of 1m30s in step; next: approved in 1m18s");
        stage.Pass(77.5);
        Explain(stage).Should().Be("default story: step 1 of 2 (annotating), 1m29s of 1m30s in step; next: approved in 1s");
    }

    [Fact]
    public void ShortStep_IsToldToTheMillisecond()
    {
        var stage = new Stage(Of("story", For("annotating", 1.5), Last("approved")));
        stage.Poll();

        stage.Host.Advance(TimeSpan.FromTicks(12_345_678));

        Explain(stage).Should().Be("default story: step 1 of 2 (annotating), 1s234ms of 1s500ms in step; next: approved in 266ms");
    }

    [Fact]
    public void Until_WaitsToBeAdvanced() =>
        Explain(new Stage(Of("story", Until("reviewing"), Last("approved")))).Should().Be("default story: step 1 of 2 (reviewing), 0s in step; next: approved when advanced");

    [Fact]
    public void LastStep_SaysWhatThenDoes()
    {
        Explain(new Stage(Of("story", Calls("created", 2)))).Should().Be("default story: step 1 of 1 (created), call 1 of 2, 0s in step; next: the same for ever after 1 more");
        Explain(new Stage(Of("story", Calls("created", 2)) with { Then = Then.Stop })).Should().Be("default story: step 1 of 1 (created), call 1 of 2, 0s in step; next: the scene is gone after 1 more");
        Explain(new Stage(Of("story", For("created", 30)) with { Then = Then.Stop })).Should().Be("default story: step 1 of 1 (created), 0s of 30s in step; next: the scene is gone in 30s");
        Explain(new Stage(Of("story", Until("created")) with { Then = Then.Loop })).Should().Be("default story: step 1 of 1 (created), 0s in step; next: created when advanced");
    }

    [Fact]
    public void LoopOfOneStep_CountsItsCallsRight()
    {
        var stage = new Stage(Of("story", Calls("created", 2)) with { Then = Then.Loop });

        Explain(stage).Should().Be("default story: step 1 of 1 (created), call 1 of 2, 0s in step; next: created after 1 more");
        Explain(stage).Should().Be("default story: step 1 of 1 (created), call 2 of 2, 0s in step; next: created");
        Explain(stage).Should().Be("default story: step 1 of 1 (created), call 1 of 2, 0s in step; next: created after 1 more");
    }

    [Fact]
    public void HeldAnswer_SaysSo()
    {
        var stage = new Stage(Of("story", Calls("created", 1), Calls("approved", 1)));
        stage.Polls(2);
        stage.Pass(75);

        Explain(stage).Should().Be("default story: step 2 of 2 (approved), the last one, held for 1m15s; nothing follows");
    }

    [Fact]
    public void StoppedStory_SaysSinceWhen()
    {
        var stage = new Stage(Of("story", Calls("created", 1), For("approved", 5)) with { Then = Then.Stop });
        stage.Polls(2);
        stage.Pass(15.5);

        Explain(stage).Should().Be("default story: the scene is gone after step 2 of 2, 10s ago; nothing follows");
    }

    [Fact]
    public void Chance_SaysWhatItReplaced_AndThatNoCallIsUsed()
    {
        var always = Of("story", Calls("created", 3), Last("approved")) with { Chances = [Chance(100, "reset")] };

        Explain(new Stage(always)).Should().Be("default story: step 1 of 2 (created) replaced by chance with reset, calls used: 0 of 3, 0s in step; next: approved after 3 more");
        Explain(new Stage(always with { Steps = [For("created", 30), Last("approved")] }))
            .Should().Be("default story: step 1 of 2 (created) replaced by chance with reset, 0s of 30s in step; next: approved in 30s");
    }

    [Fact]
    public void Rule_IsNamed()
    {
        var stage = new Stage(
            Of("story", Last("created")),
            Of("claims", Last("created")) with { When = When(scene: "claimed") },
            Of("happy-path", Last("created")));
        stage.Session.Bind([new Binding("story", When(scene: "bound"))]);

        Explain(stage, "claimed").Should().Be("ids claimed by claims: step 1 of 1 (created), 0s in step; nothing follows");
        Explain(stage, "bound").Should().Be("binding chose story: step 1 of 1 (created), 0s in step; nothing follows");
        Explain(stage, "s", header: "claims").Should().Be("header chose claims: step 1 of 1 (created), 0s in step; nothing follows");
        Explain(stage, "00000000-0000-4000-8000-000000100001").Should().Be("magic id of happy-path: step 1 of 1 (created), 0s in step; nothing follows");
        Explain(stage, "00000000-0000-4000-8000-000000000004").Should().Be("magic id: annotated");
    }

    [Fact]
    public void ForcedAnswer_SaysHowLong()
    {
        var stage = new Stage(Of("story", Last("created")));
        stage.Control.Force(stage.Key(), new ForcedAnswer(Say("reset"), Calls: 3));
        Explain(stage).Should().Be("forced answer (reset), 2 more of it; then the story goes on");
        Explain(stage).Should().Be("forced answer (reset), 1 more of it; then the story goes on");
        Explain(stage).Should().Be("forced answer (reset); then the story goes on");

        stage.Control.Force(stage.Key(), new ForcedAnswer(Say("service-hiccuped"), Calls: null));
        Explain(stage).Should().Be("forced answer (service-hiccuped) until cleared; the story's time runs on");
    }

    [Fact]
    public void CallerWhoReadTheClockEarlier_SeesNoNegativeTime()
    {
        var scenario = new PlayableScenario(Of("story", For("created", 30), Last("approved")));
        var entered = Cursor.NotStarted.Enter(0, TimeSpan.FromSeconds(10).Ticks);
        var now = TimeSpan.FromSeconds(8).Ticks;

        Explanation.OfTurn(SelectionRule.Default, scenario, Player.Answer(scenario, entered, default, now), now, note: null)
            .Should().Be("default story: step 1 of 2 (created), 0s of 30s in step; next: approved in 30s");
    }

    [Fact]
    public void EveryExplanation_IsOneLineOfAscii_HoweverLong()
    {
        var name = new string('n', 64);
        var stage = new Stage(Of(name, new Step(Say("annotation-request-not-exists"), StepEnd.After(TimeSpan.FromTicks(TimeSpan.TicksPerDay * 364 + 863_999_999_999))), Last("annotation-request-not-exists")) with
        {
            Chances = [Chance(100, "annotation-request-not-exists")],
        });

        var explain = Explain(stage);

        explain.Length.Should().BeGreaterThan(256);
        explain.Should().MatchRegex("^[ -~]+$").And.EndWith("in step; next: annotation-request-not-exists in 364d23h59m59s999ms");
    }

    private static string Explain(Stage stage, string scene = "s", string? header = null) => stage.Poll(scene, header: header).Explain;
}
