using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Tests.Cli.Catalogues;

public class CatalogueLayersTests
{
    private readonly CatalogueLayers _layers = new([Stories.Read(Stories.Of("a")), Stories.Read(Stories.Of("b"))], LifecycleRule.Warn);

    [Fact]
    public void ShippedScenarios_AreTheLowestLayer() => Names().Should().Equal("a", "b");

    [Fact]
    public void FolderScenario_ReplacesTheShippedOneOfItsName()
    {
        _layers.SetFolder([Stories.Read(Stories.Of("b", "approved")), Stories.Read(Stories.Of("c"))]).Issues.Should().BeEmpty();

        Names().Should().Equal("a", "b", "c");
        _layers.Current.Status("b").Should().Be("approved");
    }

    [Fact]
    public void ScenarioThatLeavesTheFolder_GivesItsPlaceBack()
    {
        _layers.SetFolder([Stories.Read(Stories.Of("b", "approved")), Stories.Read(Stories.Of("c"))]);
        _layers.SetFolder([]);

        Names().Should().Equal("a", "b");
        _layers.Current.Status("b").Should().Be("created");
    }

    [Fact]
    public void PutScenario_LiesOnTop()
    {
        _layers.SetFolder([Stories.Read(Stories.Of("b", "approved"))]);

        _layers.Put("b", Stories.Of("b", "in-qc")).HasErrors.Should().BeFalse();
        _layers.Put("d", Stories.Of("d")).HasErrors.Should().BeFalse();

        _layers.Current.Status("b").Should().Be("in-qc");
        Names().Should().Equal("a", "b", "d");
    }

    [Fact]
    public void PutOfABrokenText_ChangesNothingAndSaysWhy()
    {
        var before = _layers.Current;

        var reading = _layers.Put("a", "name: a\ndescription: d\nsteps:\n  - status: aproved\n");

        reading.Issues.Should().ContainSingle().Which.ToString().Should().StartWith("a.yaml:4:13: unknown status 'aproved'");
        _layers.Current.Should().BeSameAs(before);
    }

    [Fact]
    public void PutUnderAnotherName_IsRefused() =>
        _layers.Put("a", Stories.Of("b")).Issues.Should().ContainSingle(issue => issue.IsError && issue.Source == "a.yaml" && issue.Line == 1);

    [Fact]
    public void PutThatConflicts_ChangesNothingAndSaysWhy()
    {
        _layers.Put("c", Stories.Claiming("c", "scene-1"));
        var before = _layers.Current;

        var reading = _layers.Put("d", Stories.Claiming("d", "scene-1"));

        reading.Scenario.Should().BeNull();
        reading.Issues.Should().ContainSingle().Which.Message.Should().Contain("both claim");
        _layers.Current.Should().BeSameAs(before);
    }

    [Fact]
    public void DeletedScenario_IsGoneFromEveryLayer()
    {
        _layers.SetFolder([Stories.Read(Stories.Of("b", "approved"))]);

        _layers.Delete("b").Should().BeTrue();
        Names().Should().Equal("a");
        _layers.Delete("b").Should().BeFalse();
    }

    [Fact]
    public void DeletedScenario_CanBePutAgain()
    {
        _layers.Delete("a");
        _layers.Put("a", Stories.Of("a", "in-qc"));

        _layers.Current.Status("a").Should().Be("in-qc");
    }

    [Fact]
    public void FileThatChanges_TakesItsPlaceBack()
    {
        var same = Stories.Read(Stories.Of("c"));
        _layers.SetFolder([Stories.Read(Stories.Of("b")), same]);
        _layers.Put("b", Stories.Of("b", "in-qc"));
        _layers.Delete("c");

        _layers.SetFolder([Stories.Read(Stories.Of("b", "approved")), same]);

        _layers.Current.Status("b").Should().Be("approved", "its file has changed");
        _layers.Current.Status("c").Should().Be("none", "its file has not");
    }

    [Fact]
    public void FolderThatConflicts_ChangesNothing()
    {
        _layers.SetFolder([Stories.Read(Stories.Claiming("c", "scene-1"))]);
        var before = _layers.Current;

        var result = _layers.SetFolder([Stories.Read(Stories.Claiming("c", "scene-1")), Stories.Read(Stories.Claiming("d", "scene-1"))]);

        result.Issues.Should().ContainSingle();
        result.AtOdds.Select(scenario => scenario.Name).Should().BeEquivalentTo("c", "d");
        _layers.Current.Should().BeSameAs(before);
    }

    [Fact]
    public void TwoFilesWithOneName_Conflict() =>
        _layers.SetFolder([Stories.Read(Stories.Of("c"), "c.yaml"), Stories.Read(Stories.Of("c"), "c.json")])
            .Issues.Should().ContainSingle().Which.ToString().Should().Be("c.json:1:1: the name 'c' is taken by c.yaml; every scenario needs a name of its own");

    [Fact]
    public void ChangesInMemory_AreToldAfterwardsAndRefusedOnesAreNot()
    {
        var told = new List<string>();
        _layers.TellTo(() => told.Add(string.Join(' ', Names())));
        _layers.Put("c", Stories.Of("c"));
        _layers.Put("c", "broken");
        _layers.Delete("c");
        _layers.Delete("c");
        _layers.SetFolder([Stories.Read(Stories.Of("d"))]);

        told.Should().Equal("a b c", "a b");
    }

    [Fact]
    public void EveryChange_IsPublishedOnce()
    {
        var published = new List<Catalogue>();
        _layers.PublishTo(published.Add);
        _layers.Put("c", Stories.Of("c"));
        _layers.Put("c", "broken");
        _layers.Delete("c");
        _layers.Delete("c");
        _layers.SetFolder([Stories.Read(Stories.Of("d"))]);

        published.Select(catalogue => string.Join(' ', catalogue.Scenarios.Select(scenario => scenario.Name)))
            .Should().Equal("a b", "a b c", "a b", "a b d");
        published[^1].Should().BeSameAs(_layers.Current);
    }

    [Fact]
    public void MoreThanAThousandInMemory_AreRefused_AndReplacingGoesOn()
    {
        for (var i = 0; i < 1_000; i++)
        {
            _layers.Put($"s-{i}", Stories.Of($"s-{i}")).HasErrors.Should().BeFalse();
        }

        _layers.Put("one-more", Stories.Of("one-more")).Issues.Should().ContainSingle().Which.ToString().Should().Be(
            "one-more.yaml:1:1: there are 1000 scenarios in memory already, the limit of the fake; replace or delete one of them, or serve a folder of files with --scenarios");
        _layers.Put("s-7", Stories.Of("s-7", "approved")).HasErrors.Should().BeFalse();
        _layers.Delete("s-8").Should().BeTrue();
        _layers.Put("one-more", Stories.Of("one-more")).HasErrors.Should().BeFalse();
    }

    [Fact]
    public void NamesThatComeAndGo_LeaveNothingBehind()
    {
        for (var i = 0; i < 10; i++)
        {
            _layers.Put($"s-{i}", Stories.Of($"s-{i}"));
            _layers.Delete($"s-{i}");
        }

        _layers.SetFolder([Stories.Read(Stories.Of("c"))]);
        _layers.Delete("c");
        _layers.Delete("a");
        _layers.CountInMemory.Should().Be(2, "the deletions of a file's and of a shipped scenario");
        _layers.SetFolder([]);
        _layers.CountInMemory.Should().Be(1);
        Names().Should().Equal("b");
    }

    [Fact]
    public void PutThatChangesWhoGoesThroughIt_SaysThatStoriesBeginAgain()
    {
        var reading = _layers.Put("a", Stories.Of("a") + "per: session\n");

        reading.HasErrors.Should().BeFalse();
        reading.Issues.Should().ContainSingle().Which.ToString().Should().Be("a.yaml:1:1: warning: 'per' was task and is session now, so every story of 'a' begins again");
        _layers.Put("a", Stories.Of("a", "approved") + "per: session\n").Issues.Should().BeEmpty();
    }

    private IEnumerable<string> Names() => _layers.Current.Scenarios.Select(scenario => scenario.Name);
}
