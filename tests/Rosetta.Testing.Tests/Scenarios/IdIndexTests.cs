using CsCheck;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Scenarios.IdSamples;

namespace Rosetta.Testing.Tests.Scenarios;

public class IdIndexTests
{
    [Fact]
    public void NobodyClaims_NobodyIsFound() => Find("c", "a", "s").Should().BeNull();

    [Fact]
    public void ExactId_BeatsAnyPrefix() => Find("c", "a", "scene",
        ("prefixes", When(campaign: "c*", annotationRequest: "a*", scene: "scen*")),
        ("exact", When(scene: "scene"))).Should().Be("exact");

    [Fact]
    public void MoreExactFields_BeatFewer() => Find("c", "a", "scene",
        ("one", When(scene: "scene")),
        ("two", When(campaign: "c", annotationRequest: "a"))).Should().Be("two");

    [Fact]
    public void EquallyManyExactFields_TheLongerPrefixWins() => Find("c", "a", "scene",
        ("short", When(campaign: "c", scene: "sc*")),
        ("long", When(campaign: "c", scene: "sce*")),
        ("none", When(campaign: "c"))).Should().Be("long");

    [Fact]
    public void PrefixesOfSeveralFields_AddUp() => Find("cccc", "aaaa", "scene",
        ("three of one", When(scene: "sce*")),
        ("two of each", When(campaign: "cc*", annotationRequest: "aa*"))).Should().Be("two of each");

    [Fact]
    public void FieldsGoTogether_AlternativesWithinOne()
    {
        var claims = ("both", new When { CampaignId = [IdPattern.Parse("c1"), IdPattern.Parse("c2")], SceneId = [IdPattern.Parse("s1"), IdPattern.Parse("t*")] });

        Find("c1", "any", "s1", claims).Should().Be("both");
        Find("c2", "any", "t", claims).Should().Be("both");
        Find("c2", "any", "tail", claims).Should().Be("both");
        Find("c3", "any", "s1", claims).Should().BeNull("the campaign is no alternative");
        Find("c1", "any", "s2", claims).Should().BeNull("the scene is no alternative");
    }

    [Theory]
    [InlineData("Scene")]
    [InlineData("scene ")]
    [InlineData(" scene")]
    [InlineData("scen")]
    [InlineData("scenes")]
    public void ExactId_IsComparedOrdinallyAndUntrimmed(string scene) => Find("c", "a", scene, ("exact", When(scene: "scene"))).Should().BeNull();

    [Theory]
    [InlineData("sc", "prefix")]
    [InlineData("scene", "prefix")]
    [InlineData("s", null)]
    [InlineData("", null)]
    [InlineData("Scene", null)]
    public void Prefix_FitsWhatBeginsWithIt(string scene, string? expected) => Find("c", "a", scene, ("prefix", When(scene: "sc*"))).Should().Be(expected);

    [Fact]
    public void FieldsDoNotRunTogether() => Find("ab", "", "c", ("shifted", When(campaign: "a", annotationRequest: "b", scene: "c"))).Should().BeNull();

    [Fact]
    public void ClaimOfNothing_FitsAll_AndYieldsToEverythingElse()
    {
        Find("c", "a", "s", ("all", new When())).Should().Be("all");
        Find("c", "a", "s", ("all", new When()), ("prefix", When(scene: "s*"))).Should().Be("prefix");
    }

    [Fact]
    public void LongPrefix_OfLettersBeyondAscii_IsMeasuredInBytesOnBothSides()
    {
        Find("c", "a", "éa", ("é", When(scene: "é*"))).Should().Be("é");
        Find("c", "a", "èa", ("é", When(scene: "é*"))).Should().BeNull();
    }

    [Fact]
    public void WhoIsOut_LeavesTheIdsToTheNextBest()
    {
        var index = IdIndex<string>.Build(Claims(("exact", When(scene: "s")), ("prefix", When(scene: "s*"))));

        index.Find(Request("c", "a", "s").Utf8, owner => owner == "exact").Owner.Should().Be("prefix");
    }

    [Fact]
    public void Find_IsWhatAWalkOverAllClaimsGives() => Gen.Select(IdSets.Claims, IdSets.Request).Sample((claims, request) =>
    {
        var expected = IdReference.Find(claims, request);
        var found = IdIndex<string>.Build(claims).Find(request.Utf8).Owner;
        return expected.Length == 0 ? found is null : expected.Contains(found);
    }, iter: 20_000);

    private static string? Find(string campaign, string annotationRequest, string scene, params (string Owner, When When)[] claims) =>
        IdIndex<string>.Build(Claims(claims)).Find(Request(campaign, annotationRequest, scene).Utf8).Owner;
}
