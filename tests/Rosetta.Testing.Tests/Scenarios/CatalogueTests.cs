using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Scenarios.IdSamples;

namespace Rosetta.Testing.Tests.Scenarios;

public class CatalogueTests
{
    [Fact]
    public void Empty_HasNoScenarios()
    {
        Catalogue.Empty.Scenarios.Should().BeEmpty();
        Catalogue.Empty.TryGet("happy-path", out _).Should().BeFalse();
    }

    [Fact]
    public void Scenarios_AreOrderedByName_AndFoundByTheExactName()
    {
        var catalogue = Build(Story("b"), Story("a"), Story("B")).Catalogue!;

        catalogue.Scenarios.Select(scenario => scenario.Name).Should().Equal("B", "a", "b");
        catalogue.TryGet("a", out var found).Should().BeTrue();
        found!.Name.Should().Be("a");
        catalogue.TryGet("A", out _).Should().BeFalse();
    }

    [Fact]
    public void NameThatIsTaken_IsAnErrorThatNamesBothFiles() => Errors(
        Story("a") with { Source = "one/a.yaml" },
        Story("a") with { Source = "two/a.yaml" })
        .Should().Equal("two/a.yaml:1:1: the name 'a' is taken by one/a.yaml; every scenario needs a name of its own");

    [Fact]
    public void IdsThatTwoClaim_AreAnErrorThatNamesBothFiles() => Errors(
        Story("a", When(scene: "s*")) with { Source = "a.yaml" },
        Story("b", When(scene: "s*")) with { Source = "b.yaml" })
        .Should().Equal("b.yaml:1:1: 'b' and 'a' (a.yaml) both claim sceneId 's*'; make one of them more exact");

    [Fact]
    public void IdsThatTwoClaimAcrossFields_AreNamedAsWhatBothFit() => Errors(
        Story("a", When(campaign: "c")),
        Story("b", When(scene: "s")))
        .Should().Equal("b:1:1: 'b' and 'a' (a) both claim campaignId 'c', sceneId 's'; make one of them more exact");

    [Fact]
    public void AllErrors_AreReportedAtOnce() => Errors(
        Story("a", When(scene: "s")), Story("b", When(scene: "s")), Story("b"), Story("c", When(scene: "s")))
        .Should().Equal(
            "b:1:1: the name 'b' is taken by b; every scenario needs a name of its own",
            "b:1:1: 'b' and 'a' (a) both claim sceneId 's'; make one of them more exact",
            "c:1:1: 'c' and 'a' (a) both claim sceneId 's'; make one of them more exact",
            "c:1:1: 'c' and 'b' (b) both claim sceneId 's'; make one of them more exact");

    [Fact]
    public void ScenarioWithoutWhen_ClaimsNothing()
    {
        var catalogue = Build(Story("a"), Story("b", When(scene: "s"))).Catalogue!;

        catalogue.ClaimedBy(Request("c", "a", "s").Utf8).Owner!.Name.Should().Be("b");
        catalogue.ClaimedBy(Request("c", "a", "t").Utf8).Owner.Should().BeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("szép")]
    [InlineData("a\nb")]
    [InlineData("sixty-five-characters-are-one-more-than-a-name-of-a-scenario-has-")]
    public void NameThatDoesNotFitIntoAHeader_IsAnError(string name) => Errors(Story(name) with { Source = "a.yaml" })
        .Should().Equal($"a.yaml:1:1: '{name}' does not fit into a header; use 1 to 64 ASCII characters without spaces");

    [Fact]
    public void NoSteps_IsAnError() => Errors(Story("a") with { Steps = [] }).Should().Equal("a:1:1: 'a' has no steps; give it at least one");

    [Fact]
    public void StepsThatCannotBePlayed_AreErrors() => Errors(Story("a") with
    {
        Steps =
        [
            Step(StepEnd.AfterCalls(0)),
            Step(StepEnd.After(TimeSpan.Zero)),
            Step(StepEnd.After(TimeSpan.FromSeconds(-1))),
            Step(StepEnd.Never),
            Step(StepEnd.Never),
        ],
    }).Should().Equal(
        "a:1:1: step 1 of 'a' ends after 0 calls; let it answer at least once",
        "a:1:1: step 2 of 'a' lasts for 00:00:00; give it a time longer than nothing",
        "a:1:1: step 3 of 'a' lasts for -00:00:01; give it a time longer than nothing",
        "a:1:1: step 4 of 'a' never ends and others follow; end it by calls, for or until, or put it last");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100.5)]
    [InlineData(double.NaN)]
    public void ChanceOutsideOfItsRange_IsAnError(double percent) => Errors(Story("a") with { Chances = [Chance(percent)] })
        .Should().Equal("a:1:1: 'a' has a chance outside of 0 to 100 %; give each more than 0");

    [Fact]
    public void Rule03_MoreThanAHundredPercentInAll_IsAnError() => Errors(Story("a") with { Chances = [Chance(60), Chance(40.5)] })
        .Should().Equal("a:1:1: the chances of 'a' come to 100.5 %; leave it at 100 or less in all");

    [Fact]
    public void Rule03_AHundredPercentInAll_IsAllowed() => Errors(Story("a") with { Chances = [Chance(33.3), Chance(33.3), Chance(33.4)] }).Should().BeEmpty();

    private static CatalogueResult Build(params Scenario[] scenarios) => Catalogue.Build(scenarios);

    private static IEnumerable<string> Errors(params Scenario[] scenarios)
    {
        var result = Build(scenarios);
        (result.Catalogue is null).Should().Be(!result.Issues.IsEmpty);
        return result.Issues.Select(issue => issue.ToString());
    }

    private static Scenario Story(string name, When? when = null) => new() { Name = name, When = when, Steps = [Step(StepEnd.Never)] };

    private static Step Step(StepEnd end) => new(new StatusReply(RosettaStatus.Created), end);

    private static Chance Chance(double percent) => new(percent, new ErrorReply(RosettaCode.ServiceHiccuped));
}
