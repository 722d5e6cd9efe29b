using System.Globalization;
using CsCheck;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Scenarios.IdSamples;

namespace Rosetta.Testing.Tests.Scenarios;

public class IdTiesTests
{
    [Fact]
    public void SameExactId_Ties() => Ties(("one", When(scene: "s")), ("other", When(scene: "s"))).Should().Equal("one, other: sceneId 's'");

    [Fact]
    public void SamePrefix_Ties() => Ties(("one", When(scene: "s*")), ("other", When(scene: "s*"))).Should().Equal("one, other: sceneId 's*'");

    [Fact]
    public void ExactIdsOfDifferentFields_Tie() =>
        Ties(("one", When(campaign: "c")), ("other", When(scene: "s"))).Should().Equal("one, other: campaignId 'c', sceneId 's'");

    [Fact]
    public void ExactAndPrefixAcrossFields_TieWhereTheyOverlap()
    {
        Ties(("one", When(campaign: "c", scene: "ab*")), ("other", When(campaign: "cd*", scene: "abc")))
            .Should().BeEmpty("campaign 'c' does not begin with 'cd'");
        Ties(("one", When(campaign: "cde", scene: "ab*")), ("other", When(campaign: "cd*", scene: "abc")))
            .Should().Equal("one, other: campaignId 'cde', sceneId 'abc'");
    }

    [Fact]
    public void ExactIdThatIsShorterThanThePrefix_DoesNotTie() =>
        Ties(("one", When(campaign: "c", scene: "s*")), ("other", When(campaign: "c*", scene: ""))).Should().BeEmpty();

    [Fact]
    public void PrefixesOfEqualLengthTogether_Tie() =>
        Ties(("one", When(campaign: "ab*")), ("other", When(campaign: "a*", scene: "s*"))).Should().Equal("one, other: campaignId 'ab*', sceneId 's*'");

    [Fact]
    public void AnythingMoreExact_DoesNotTie() =>
        Ties(("all", new When()), ("short", When(scene: "s*")), ("long", When(scene: "sc*")), ("exact", When(scene: "scene")), ("two", When(campaign: "c", scene: "scene")))
            .Should().BeEmpty();

    [Fact]
    public void ClaimsOfEverything_Tie() => Ties(("one", new When()), ("other", new When())).Should().Equal("one, other: all ids");

    [Fact]
    public void OneOwner_DoesNotTieWithItself() => Ties(("one", new When { SceneId = [IdPattern.Parse("s"), IdPattern.Parse("s")], CampaignId = [] })).Should().BeEmpty();

    [Fact]
    public void ThreeOfAKind_AreThreePairs() => Ties(("a", When(scene: "s")), ("b", When(scene: "s")), ("c", When(scene: "s")))
        .Should().BeEquivalentTo("a, b: sceneId 's'", "a, c: sceneId 's'", "b, c: sceneId 's'");

    [Fact]
    public void Pair_IsNamedOnce_HoweverManyIdsItShares() => Ties(
        ("a", new When { SceneId = [IdPattern.Parse("s"), IdPattern.Parse("t"), IdPattern.Parse("u*")] }),
        ("b", new When { SceneId = [IdPattern.Parse("s"), IdPattern.Parse("t"), IdPattern.Parse("u*")] }))
        .Should().Equal("a, b: sceneId 's'");

    [Fact]
    public void ThousandsOfCopies_AreCutShort() => Ties([.. Enumerable.Range(0, 5_000).Select(i => (i.ToString(CultureInfo.InvariantCulture), When(scene: "s")))])
        .Should().HaveCount(200);

    [Fact]
    public void Ties_AreWhatAPairwiseCheckFinds() => IdSets.Claims.Sample(
        claims => IdTies.Among(claims).Select(tie => (tie.One, tie.Other)).ToHashSet().SetEquals(IdReference.Ties(claims)), iter: 20_000);

    [Fact]
    public void WithoutTies_ExactlyOneClaimsAnyIds() => Gen.Select(IdSets.Claims, IdSets.Request).Sample(
        (claims, request) => IdTies.Among(claims).Count > 0 || IdReference.Find(claims, request).Length <= 1, iter: 20_000);

    private static string[] Ties(params (string Owner, When When)[] claims) =>
        [.. IdTies.Among(Claims(claims)).Select(tie => $"{tie.One}, {tie.Other}: {tie.Both}")];
}
