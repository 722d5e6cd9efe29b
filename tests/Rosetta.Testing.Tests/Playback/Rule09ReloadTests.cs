using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

/// <summary>Rule 9, the part about cursors.</summary>
public class Rule09ReloadTests
{
    private const string BeganAgain = "; the scenario has changed and the story began again";

    private readonly Stage _stage = new(Of("story", Calls("created", 2), For("annotating", 10), Last("approved")));

    [Fact]
    public void Rule09_SameText_KeepsCursorAndTime()
    {
        _stage.Polls(3);
        _stage.Pass(9);

        Publish(Of("story", Calls("created", 2), For("annotating", 10), Last("approved")));

        _stage.Poll().Reply.Word.Should().Be("annotating");
        _stage.Pass(1);
        _stage.Poll().Reply.Word.Should().Be("approved");
    }

    [Fact]
    public void Rule09_ChangeBehindTheStep_KeepsIt_AndPlaysTheNewSequel()
    {
        _stage.Poll();

        Publish(Of("story", Calls("created", 2), Calls("reviewing", 1), Last("in-qc")));

        var decision = _stage.Poll();
        decision.Reply.Word.Should().Be("created");
        decision.Explain.Should().Contain("call 2 of 2").And.NotContain("began again");
        _stage.Polls(2).Should().Equal("reviewing", "in-qc");
    }

    [Fact]
    public void Rule09_ChangeOfTheStep_StartsAgain_AndSaysSoOnce()
    {
        _stage.Polls(3);

        Publish(Of("story", Calls("created", 2), For("annotating", 11), Last("approved")));

        var decision = _stage.Poll();
        decision.Reply.Word.Should().Be("created");
        decision.Explain.Should().Be("default story: step 1 of 3 (created), call 1 of 2, 0s in step; next: annotating after 1 more" + BeganAgain);
        _stage.Poll().Explain.Should().NotContain("began again");
    }

    [Fact]
    public void Rule09_ChangeBeforeTheStep_StartsAgain()
    {
        _stage.Polls(3);

        Publish(Of("story", Calls("created", 1), For("annotating", 10), Last("approved")));

        _stage.Poll().Explain.Should().EndWith(BeganAgain);
    }

    [Fact]
    public void Rule09_StepThatIsGone_StartsAgain()
    {
        _stage.Polls(3);

        Publish(Of("story", Calls("created", 2)));

        _stage.Poll().Explain.Should().EndWith(BeganAgain);
    }

    [Fact]
    public void Rule09_StoryThatHasNotBegun_DoesNotBeginAgain()
    {
        _stage.Key();

        Publish(Of("story", Last("reviewing")));

        _stage.Poll().Explain.Should().NotContain("began again");
    }

    [Fact]
    public void Rule09_LookingAfterAReload_ShowsTheStoryUnstarted_AndDoesNotSwallowTheNote()
    {
        _stage.Polls(3);
        Publish(Of("story", Calls("created", 1), Last("approved")));

        _stage.Look().HasStarted.Should().BeFalse();
        _stage.Control.All();
        _stage.Control.NextTransition().Should().BeNull();

        _stage.Poll().Explain.Should().EndWith(BeganAgain);
    }

    [Fact]
    public void Rule09_ChangeThatIsTakenBackUnseen_ChangesNothing()
    {
        _stage.Polls(3);
        Publish(Of("story", Last("reviewing")));
        _stage.Look();

        Publish(Of("story", Calls("created", 2), For("annotating", 10), Last("approved")));

        _stage.Poll().Reply.Word.Should().Be("annotating");
    }

    [Fact]
    public void Rule09_ChanceAndWhen_MayChange()
    {
        _stage.Polls(3);

        Publish(Of("story", Calls("created", 2), For("annotating", 10), Last("approved")) with { Chances = [Chance(1e-9, "reset")], When = When(scene: "s") });

        _stage.Poll().Reply.Word.Should().Be("annotating");
    }

    [Fact]
    public void Rule09_StoryThatWasOver_GoesOnIntoStepsThatWereAdded()
    {
        var stage = new Stage(Of("story", Calls("created", 1)));
        stage.Polls(3).Should().AllBe("created");

        stage.Store.Publish(Stage.CatalogueOf(Of("story", Calls("created", 1), Last("approved"))));

        stage.Polls(2).Should().Equal("created", "approved");
    }

    [Theory]
    [InlineData(Then.Stop, "created", "scene-not-exists")]
    [InlineData(Then.Loop, "created", "created")]
    public void Rule09_StoryThatWasOver_TakesTheNewEnd(Then then, string first, string second)
    {
        var stage = new Stage(Of("story", Calls("created", 1)));
        stage.Polls(3);

        stage.Store.Publish(Stage.CatalogueOf(Of("story", Calls("created", 1)) with { Then = then }));

        stage.Polls(2).Should().Equal(first, second);
    }

    [Fact]
    public void Rule09_ScenarioThatWasDeletedAndCameBack_GoesOn()
    {
        _stage.Polls(3);
        Publish();
        _stage.TryPoll(out _, out var missing).Should().BeFalse();
        missing.Should().Be("story");

        Publish(Of("story", Calls("created", 2), For("annotating", 10), Last("approved")));

        _stage.Poll().Reply.Word.Should().Be("annotating");
    }

    [Fact]
    public void Rule09_SharedCursor_IsCarriedOverToo()
    {
        var shared = Of("story", Calls("created", 1), Calls("annotating", 5)) with { Per = CursorScope.Session };
        var stage = new Stage(shared);
        stage.Poll("one");
        stage.Poll("other");

        stage.Store.Publish(Stage.CatalogueOf(shared with { Description = "new words" }));
        stage.Poll("third").Reply.Word.Should().Be("annotating");
        stage.Store.Publish(Stage.CatalogueOf(shared with { Steps = [Last("reviewing")] }));
        stage.Poll("one").Explain.Should().EndWith(BeganAgain);
        stage.Poll("other").Explain.Should().NotContain("began again");
    }

    [Fact]
    public void Rule09_OwnScenarioOfASession_IsLaidOverTheCatalogue()
    {
        _stage.Polls(3);

        _stage.Session.Overlay(Stage.CatalogueOf(Of("story", Calls("created", 2), For("annotating", 10), Last("in-qc"))));
        _stage.Pass(10);

        _stage.Poll().Reply.Word.Should().Be("in-qc");
        _stage.Session.Overlay(Catalogue.Empty);
        _stage.Poll().Explain.Should().EndWith(BeganAgain, "the step it stood in was another");
        _stage.Poll(session: _stage.In("other")).Reply.Word.Should().Be("created");
    }

    [Fact]
    public void Rule09_RequestInFlightOnTheOldCatalogue_DoesNotStartTheNewStoryAgain()
    {
        var old = new PlayableScenario(Of("story", Calls("created", 3)));
        var changed = new PlayableScenario(Of("story", Calls("reviewing", 3)));
        var cell = new CursorBox(old, view: 1).Cell;
        cell.TryRead(changed, view: 2, now: 0, out var before).Should().BeTrue();
        cell.TryReplace(changed, before, before.Enter(0, 0) with { Calls = 1 }).Should().BeTrue();

        cell.TryRead(old, view: 1, now: 0, out _).Should().BeFalse();

        cell.TryRead(changed, view: 2, now: 0, out var after).Should().BeTrue();
        after.Calls.Should().Be(1);
        cell.TryReplace(old, after, Cursor.NotStarted).Should().BeFalse();
    }

    [Fact]
    public void Rule09_RequestInFlightOnAnInterludeThatIsTakenBack_DoesNotStartTheStoryAgain()
    {
        var story = new PlayableScenario(Of("story", Calls("created", 3)));
        var interlude = new PlayableScenario(Of("story", Calls("reviewing", 3)));
        var cell = new CursorBox(story, view: 1).Cell;
        cell.TryRead(story, view: 1, now: 0, out var before).Should().BeTrue();
        cell.TryReplace(story, before, before.Enter(0, 0) with { Calls = 2 }).Should().BeTrue();
        cell.TryRead(story, view: 3, now: 0, out _).Should().BeTrue();

        cell.TryRead(interlude, view: 2, now: 0, out _).Should().BeFalse();

        cell.TryRead(story, view: 3, now: 0, out var after).Should().BeTrue();
        after.Calls.Should().Be(2);
    }

    [Fact]
    public async Task Rule09_ReloadsUnderLoad_KeepTheStory()
    {
        var scenario = Of("story", [.. Enumerable.Range(0, 400).Select(_ => Calls("created", 5)), Last("approved")]);
        var stage = new Stage(scenario);
        var session = stage.Session;

        var explained = await Together.Run(9, caller =>
        {
            if (caller == 0)
            {
                for (var i = 0; i < 300; i++)
                {
                    stage.Store.Publish(Stage.CatalogueOf(scenario));
                }

                return [];
            }

            return Enumerable.Range(0, 250).Select(_ => stage.Poll(session: session).Explain).ToArray();
        });

        explained.SelectMany(all => all).Should().HaveCount(2_000).And.OnlyHaveUniqueItems("each call of each step is there exactly once");
    }

    [Fact]
    public void Settings_ChangedInBetween_LetStoriesGoOn()
    {
        _stage.Polls(3);

        _stage.Session.Apply(_stage.Session.Settings with { Seed = 99, ViewUrlBase = "http://elsewhere/" });

        var decision = _stage.Poll();
        decision.Reply.Word.Should().Be("annotating");
        decision.Settings.Seed.Should().Be(99);
        decision.Templates.ViewUrl(decision.Values).Should().StartWith("http://elsewhere/rosetta-open/task/");
        _stage.Poll(session: _stage.In("other")).Settings.Seed.Should().Be(1);
    }

    private void Publish(params Scenario[] scenarios) => _stage.Store.Publish(Stage.CatalogueOf(scenarios));
}
