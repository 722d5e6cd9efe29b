using System.Collections.Immutable;
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
    public void ManyIdsOfOneFieldAgainstManyOfAnother_AreCheckedOnceForEachPair()
    {
        var many = Enumerable.Range(0, 5_000).Select(i => IdPattern.Parse(i.ToString(CultureInfo.InvariantCulture))).ToImmutableArray();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Ties(("a", new When { CampaignId = many }), ("b", new When { SceneId = many })).Should().Equal("a, b: campaignId '0', sceneId '0'");

        // Crossing all of them makes 25 million pairs.
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(20_000_000);
    }

    [Fact]
    public void ManyOwnersWithManySharedIds_AreEachPairOnceAndInOrder()
    {
        var ids = Enumerable.Range(0, 1_000).Select(i => IdPattern.Parse(i.ToString(CultureInfo.InvariantCulture))).ToImmutableArray();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var ties = Ties(("a", new When { CampaignId = ids }), ("b", new When { CampaignId = ids }), ("c", new When { SceneId = ids }), ("d", new When { SceneId = ids }));

        ties.Should().Equal(
            "a, b: campaignId '0'",
            "a, c: campaignId '0', sceneId '0'",
            "b, c: campaignId '0', sceneId '0'",
            "a, d: campaignId '0', sceneId '0'",
            "b, d: campaignId '0', sceneId '0'",
            "c, d: sceneId '0'");
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(20_000_000);
    }

    [Fact]
    public void ThousandsOfShapes_AreHeldAgainstEachOtherWithoutTables()
    {
        // As long as each other and never the same: a campaign's beginning that grows while the scene's shrinks.
        var claims = Enumerable.Range(1, 1_000).Select(i => (Owner: i.ToString(CultureInfo.InvariantCulture), When: When(
            campaign: $"{i:D4}{new string('c', i % 100)}*",
            annotationRequest: $"{new string('r', i / 100)}*",
            scene: $"{new string('s', 150 - (i % 100) - (i / 100))}*"))).ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Ties(claims).Should().BeEmpty();

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(100_000_000, "a table for each of half a million pairs of shapes takes more");
    }

    [Fact]
    public void Ties_AreWhatAPairwiseCheckFinds() => IdSets.Claims.Sample(
        claims => IdTies.Among(claims).Select(tie => (tie.One, tie.Other)).ToHashSet().SetEquals(IdReference.Ties(claims)), iter: 20_000);

    [Fact]
    public void WithoutTies_ExactlyOneClaimsAnyIds() => Gen.Select(IdSets.Claims, IdSets.Request).Sample(
        (claims, request) => IdTies.Among(claims).Count > 0 || IdReference.Find(claims, request).Length <= 1, iter: 20_000);

    private static string[] Ties(params (string Owner, When When)[] claims) =>
        [.. IdTies.Among(Claims(claims)).Select(tie => $"{tie.One}, {tie.Other}: {tie.Both}")];
}
