using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

/// <summary>Rule 6, as a poll meets it; the index behind it has tests of its own.</summary>
public class Rule06WhenTests
{
    [Fact]
    public void Rule06_FieldsGoTogether()
    {
        var stage = Claims(("both", new When { CampaignId = [IdPattern.Parse("c")], SceneId = [IdPattern.Parse("s")] }));

        Scenario(stage, "s", "c").Should().Be("both");
        Scenario(stage, "s", "other").Should().Be("default");
        Scenario(stage, "other", "c").Should().Be("default");
    }

    [Fact]
    public void Rule06_WithinAField_OneOfThemIsEnough()
    {
        var stage = Claims(("either", new When { SceneId = [IdPattern.Parse("one"), IdPattern.Parse("two*")] }));

        Scenario(stage, "one").Should().Be("either");
        Scenario(stage, "two-and-more").Should().Be("either");
        Scenario(stage, "three").Should().Be("default");
    }

    [Fact]
    public void Rule06_MoreExactFieldsWin_ThenTheLongerPrefix()
    {
        var stage = Claims(
            ("two-exact", When(campaign: "c", annotationRequest: "a")),
            ("one-exact", When(scene: "scene")),
            ("long", When(scene: "scen*")),
            ("short", When(scene: "s*")));

        Scenario(stage, "scene", "c").Should().Be("two-exact");
        Scenario(stage, "scene", "other").Should().Be("one-exact");
        Scenario(stage, "scenery", "other").Should().Be("long");
        Scenario(stage, "see", "other").Should().Be("short");
    }

    [Fact]
    public void Rule06_TieIsAnErrorOverTheWholeSet_AlsoAcrossFields() =>
        Catalogue.Build([Of("one", Last("created")) with { When = When(campaign: "c") }, Of("other", Last("created")) with { When = When(scene: "s") }])
            .Issues.Should().ContainSingle().Which.Message.Should().Be("'other' and 'one' (one) both claim campaignId 'c', sceneId 's'; make one of them more exact");

    [Theory]
    [InlineData("scene")]
    [InlineData("Scene ")]
    [InlineData(" Scene")]
    [InlineData("Scéne")]
    public void Rule06_IdsCompareOrdinallyAndUntrimmed(string scene)
    {
        var stage = Claims(("exact", When(scene: "Scene")));

        Scenario(stage, "Scene").Should().Be("exact");
        Scenario(stage, scene).Should().Be("default");
    }

    private static Stage Claims(params (string Name, When When)[] claims) =>
        new([Of("default", Last("created")), .. claims.Select(claim => Of(claim.Name, Last("created")) with { When = claim.When })]);

    private static string? Scenario(Stage stage, string scene, string campaign = "c") => stage.Poll(scene, campaign).Scenario;
}
