using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

public class BindingTests
{
    private readonly Stage _stage = new(Of("story", Last("created")), Of("other", Last("approved")));

    [Fact]
    public void MoreExactBinding_Wins()
    {
        _stage.Session.Bind([new Binding("story", When(scene: "s*")), new Binding("other", When(scene: "s1"))]).Should().BeEmpty();

        _stage.Poll("s1").Reply.Word.Should().Be("approved");
        _stage.Poll("s2").Reply.Word.Should().Be("created");
        _stage.Session.Bindings.Should().HaveCount(2);
    }

    [Fact]
    public void BindingsThatAreWrong_AreAllNamed_AndNothingChanges()
    {
        _stage.Session.Bind([new Binding("other", When(scene: "kept"))]);

        _stage.Session.Bind(
        [
            new Binding("nonesuch", When(scene: "a")),
            new Binding("other", new When()),
            new Binding("story", When(scene: "b*")),
            new Binding("other", When(scene: "b*")),
        ]).Should().Equal(
            "there is no scenario 'nonesuch' to bind",
            "the binding of 'other' names no ids; to play a scenario for all, make it the session's scenario",
            "two bindings, of 'story' and of 'other', claim sceneId 'b*'; make one of them more exact");

        _stage.Session.Bindings.Should().ContainSingle().Which.When.SceneId.Should().Equal(IdPattern.Parse("kept"));
    }

    [Fact]
    public void TaskWhoseScenarioIsGone_HasNoAnswer_AndSaysWhichScenarioItWouldBe()
    {
        var key = _stage.Key("s1");
        _stage.Session.Apply(_stage.Session.Settings with { Scenario = "gone" });

        var look = _stage.Look("s1");

        look.Reply.Should().BeNull();
        look.Scenario.Should().BeNull();
        look.MissingScenario.Should().Be("gone");
        _stage.Control.Advance(key).Should().Be(Control.NoStory);
    }

    [Fact]
    public void OwnScenario_CanBeBound()
    {
        _stage.Session.Overlay(Stage.CatalogueOf(Of("own", Last("reviewing"))));

        _stage.Session.Bind([new Binding("own", When(scene: "s"))]).Should().BeEmpty();

        _stage.Poll().Reply.Word.Should().Be("reviewing");
    }
}
