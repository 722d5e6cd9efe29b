using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

/// <summary>"Who answers, first match wins": each with its next neighbour.</summary>
public class SelectionOrderTests
{
    private const string MagicScene = "00000000-0000-4000-8000-000000000003";

    private readonly Stage _stage = new(
        Of("default", Last("created")),
        Of("named", Last("waiting-for-annotation")),
        Of("bound", Last("waiting-for-review")),
        Of("exact", Last("reviewing")) with { When = When(scene: "claimed") },
        Of("prefix", Last("waiting-for-qc")) with { When = When(scene: "claim*") },
        Of("claims-magic", Last("in-qc")) with { When = When(campaign: "takes-ma*") });

    [Fact]
    public void ForcedAnswer_BeatsTheHeader()
    {
        Force("s");

        Chosen(header: "named").Should().Be((SelectionRule.Forced, null, "reset"));
    }

    [Fact]
    public void ForcedAnswer_BeatsEvenAHeaderThatNamesNothing()
    {
        Force("s");

        Chosen(header: "nonesuch").Should().Be((SelectionRule.Forced, null, "reset"));
    }

    [Fact]
    public void ForcedAnswer_BeatsAMagicId()
    {
        Force(MagicScene);

        Chosen(MagicScene).Should().Be((SelectionRule.Forced, null, "reset"));
    }

    [Fact]
    public void Header_BeatsABinding()
    {
        Bind("s");

        Chosen(header: "named").Should().Be((SelectionRule.Header, "named", "waiting-for-annotation"));
    }

    [Fact]
    public void Header_BeatsAMagicId() => Chosen(MagicScene, header: "named").Should().Be((SelectionRule.Header, "named", "waiting-for-annotation"));

    [Fact]
    public void Header_IsForThisRequestOnly()
    {
        Chosen(header: "named");

        Chosen().Should().Be((SelectionRule.Default, "default", "created"));
    }

    [Fact]
    public void Binding_BeatsWhen()
    {
        Bind("claim*");

        Chosen("claimed").Should().Be((SelectionRule.Binding, "bound", "waiting-for-review"), "a binding by prefix goes before a when by exact id");
    }

    [Fact]
    public void ExactWhen_BeatsPrefixWhen()
    {
        Chosen("claimed").Should().Be((SelectionRule.When, "exact", "reviewing"));
        Chosen("claims").Should().Be((SelectionRule.When, "prefix", "waiting-for-qc"));
    }

    [Fact]
    public void When_BeatsAMagicId() => Chosen(MagicScene, campaign: "takes-magic").Should().Be((SelectionRule.When, "claims-magic", "in-qc"));

    [Fact]
    public void MagicId_BeatsTheDefault() => Chosen(MagicScene).Should().Be((SelectionRule.MagicId, null, "annotating"));

    [Fact]
    public void MissingId_BeatsTheDefault() => Chosen("").Should().Be((SelectionRule.MissingId, null, "scene-not-exists"));

    [Fact]
    public void When_BeatsAMissingId() => Chosen("", campaign: "takes-magic").Should().Be((SelectionRule.When, "claims-magic", "in-qc"));

    [Fact]
    public void Default_IsLast() => Chosen().Should().Be((SelectionRule.Default, "default", "created"));

    [Fact]
    public void BindingThatLostItsScenario_StillDecides_AndSaysWhichIsMissing()
    {
        Bind("claimed");
        _stage.Store.Publish(Stage.CatalogueOf(Of("default", Last("created")), Of("exact", Last("reviewing")) with { When = When(scene: "claimed") }));

        _stage.TryPoll(out _, out var missing, "claimed").Should().BeFalse();
        missing.Should().Be("bound");
    }

    [Fact]
    public void KnownTask_IsRoutedAnew_AfterEveryChange()
    {
        Chosen().Rule.Should().Be(SelectionRule.Default);
        Bind("s");
        Chosen().Rule.Should().Be(SelectionRule.Binding);
        _stage.Session.Bind([]);
        Chosen().Rule.Should().Be(SelectionRule.Default);
        _stage.Session.Overlay(Stage.CatalogueOf(Of("own", Last("approved")) with { When = When(scene: "s") }));
        Chosen().Should().Be((SelectionRule.When, "own", "approved"));
        _stage.Session.Overlay(Catalogue.Empty);
        _stage.Session.Apply(_stage.Session.Settings with { Scenario = "named" });
        Chosen().Should().Be((SelectionRule.Default, "named", "waiting-for-annotation"));
        _stage.Store.Publish(Stage.CatalogueOf(Of("named", Last("approved")) with { When = When(scene: "s") }));
        Chosen().Should().Be((SelectionRule.When, "named", "approved"));
    }

    [Fact]
    public void OwnScenario_ReplacesTheServersOfThatName_ClaimsAndAll()
    {
        _stage.Session.Overlay(Stage.CatalogueOf(Of("exact", Last("approved"))));

        Chosen("claimed").Should().Be((SelectionRule.When, "prefix", "waiting-for-qc"), "the session's own 'exact' claims nothing, so the next best does");
        Chosen(header: "exact").Should().Be((SelectionRule.Header, "exact", "approved"));
        _stage.Poll("claimed", session: _stage.In("elsewhere")).Scenario.Should().Be("exact", "other sessions know nothing of it");
    }

    [Fact]
    public void OwnScenario_WinsATieWithTheServers()
    {
        _stage.Session.Overlay(Stage.CatalogueOf(Of("own", Last("approved")) with { When = When(scene: "claimed") }));

        Chosen("claimed").Should().Be((SelectionRule.When, "own", "approved"));
    }

    [Fact]
    public void OwnScenario_YieldsToAMoreExactOneOfTheServer()
    {
        _stage.Session.Overlay(Stage.CatalogueOf(Of("own", Last("approved")) with { When = When(scene: "claime*") }));

        Chosen("claimed").Should().Be((SelectionRule.When, "exact", "reviewing"));
        Chosen("claimes").Should().Be((SelectionRule.When, "own", "approved"));
    }

    private (SelectionRule Rule, string? Scenario, string Word) Chosen(string scene = "s", string campaign = "c", string? header = null)
    {
        var decision = _stage.Poll(scene, campaign, header: header);
        return (decision.Rule, decision.Scenario, decision.Reply.Word);
    }

    private void Force(string scene) => _stage.Control.Force(_stage.Key(scene), new ForcedAnswer(Say("reset")));

    private void Bind(string scene) => _stage.Session.Bind([new Binding("bound", When(scene: scene))]).Should().BeEmpty();
}
