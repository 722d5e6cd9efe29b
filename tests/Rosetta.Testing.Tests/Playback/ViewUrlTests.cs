using System.Text.RegularExpressions;
using Rosetta.Testing.Playback;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

public class ViewUrlTests
{
    private readonly Stage _stage = new(Of("story", Last("created")));

    [Fact]
    public void Url_HasFourAndTwentyOneDigits_WithoutALeadingZero()
    {
        for (var i = 0; i < 10_000; i++)
        {
            Regex.IsMatch(Url($"scene-{i}", $"campaign-{i}"), "^https://rosetta\\.example/rosetta-open/task/[1-9][0-9]{3}/[1-9][0-9]{20}/viewOnly$").Should().BeTrue();
        }
    }

    [Fact]
    public void SameIds_AlwaysHaveTheSameUrl()
    {
        var url = Url("s", "c");

        Url("s", "c").Should().Be(url);
        Url("s", "c", _stage.In("elsewhere")).Should().Be(url);
        new Stage(new PlaybackOptions { Defaults = new SessionSettings { Seed = 99 } }, Of("other", Last("approved"))).Poll("s", "c").Should()
            .Match<Decision>(decision => decision.Templates.ViewUrl(decision.Values) == url, "neither seed nor scenario matters");
    }

    [Fact]
    public void AnotherScene_HasAnotherUrl_InTheSameProject()
    {
        var one = Url("s", "c").Split('/');
        var other = Url("t", "c").Split('/');

        other[^3].Should().Be(one[^3]);
        other[^2].Should().NotBe(one[^2]);
        Enumerable.Range(0, 10_000).Select(i => Url($"scene-{i}", "c")).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void AnotherCampaign_HasAnotherProject() => Url("s", "d").Split('/')[^3].Should().NotBe(Url("s", "c").Split('/')[^3]);

    [Fact]
    public void MagicId_HasTheSameUrlAsAnyAnswerForThatScene()
    {
        const string magic = "00000000-0000-4000-8000-000000000003";
        var byMagic = Url(magic, "c");

        var decision = _stage.Poll(magic, "c", header: "story");

        decision.Templates.ViewUrl(decision.Values).Should().Be(byMagic);
    }

    [Fact]
    public void Digits_AreWhatTheyWereYesterday() => Url("d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f", "a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e").Should().Be("https://rosetta.example/rosetta-open/task/8605/426547172387552522175/viewOnly");

    private string Url(string scene, string campaign, Session? session = null)
    {
        var decision = _stage.Poll(scene, campaign, session: session);
        return decision.Templates.ViewUrl(decision.Values);
    }
}
