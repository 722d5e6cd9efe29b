using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

/// <summary>Sessions that nobody has changed share one view of the scenarios; a change in one is never seen in another.</summary>
public class CommonViewTests
{
    private readonly Stage _stage = new(Of("story", Calls("created", 2), Last("approved")), Of("other", Last("reviewing")));

    [Fact]
    public void UntouchedSessions_ShareTheirView()
    {
        _stage.In("a").View.Should().BeSameAs(_stage.In("b").View);
    }

    [Fact]
    public void AChangedSession_HasAViewOfItsOwn_AndTheOthersKeepTheirs()
    {
        var (changed, untouched) = (_stage.In("a"), _stage.In("b"));

        changed.Apply(changed.Settings with { Scenario = "other" });

        _stage.Polls(1, session: changed).Should().Equal("reviewing");
        _stage.Polls(1, session: untouched).Should().Equal("created");
        _stage.In("made-later").View.Should().BeSameAs(untouched.View);
    }

    [Fact]
    public void AfterAReload_UntouchedSessionsFollowTogether_AndTheirStoriesGoOn()
    {
        var (one, other) = (_stage.In("a"), _stage.In("b"));
        _stage.Polls(1, session: one).Should().Equal("created");

        _stage.Store.Publish(Stage.CatalogueOf(Of("story", Calls("created", 2), Last("annotated"))));

        one.View.Should().BeSameAs(other.View);
        _stage.Polls(2, session: one).Should().Equal("created", "annotated");
    }

    [Fact]
    public void EveryView_HasAHigherNumberThanTheOneBeforeIt()
    {
        var session = _stage.In("a");
        var first = session.View.Number;
        _stage.Store.Publish(Stage.CatalogueOf(Of("story", Last("created"))));
        var reloaded = session.View.Number;
        session.Apply(session.Settings with { Seed = 5 });
        var applied = session.View.Number;
        _stage.Store.Publish(Stage.CatalogueOf(Of("story", Last("approved"))));
        var reloadedAgain = session.View.Number;

        new[] { first, reloaded, applied, reloadedAgain }.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void ChangesOfSettingsAtTheSameTime_FollowOneAnother()
    {
        var session = _stage.In("a");
        session.Apply(settings => settings with { Seed = 0 });

        Parallel.For(0, 10_000, _ => session.Apply(settings => settings with { Seed = settings.Seed + 1 }));

        session.Settings.Seed.Should().Be(10_000);
    }

    [Fact]
    public void AChangedSession_NeverGoesBackToTheCommonView_WhoseNumberMayBeLower()
    {
        var session = _stage.In("a");
        var settings = session.Settings;
        session.Apply(settings with { Seed = 5 });
        session.Apply(settings);

        session.View.Should().NotBeSameAs(_stage.In("b").View);
        _stage.Polls(3, session: session).Should().Equal("created", "created", "approved");
    }
}
