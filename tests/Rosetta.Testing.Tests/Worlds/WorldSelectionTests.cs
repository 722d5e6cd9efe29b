using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Tests.Playback;
using Rosetta.Testing.Tests.Scenarios;
using Rosetta.Testing.Worlds;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Worlds;

/// <summary>"(5) the world, if one is loaded": what exists answers, what does not answers the error that says so.</summary>
public class WorldSelectionTests
{
    private const string SampleCampaign = "a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e";
    private const string SampleRequest = "f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f";
    private const string SampleScene = "d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f";

    private static readonly World TheWorld = new(
    [
        new WorldCampaign("c1", "", [new WorldAnnotationRequest("r1", "", [new WorldScene("s1", "", null), new WorldScene("s2", "", "own"), new WorldScene("s3", "", "gone")])]),
        new WorldCampaign("c2", "", [new WorldAnnotationRequest("r2", "", [new WorldScene("s4", "", null)]), new WorldAnnotationRequest("empty", "", [])]),
    ]);

    private readonly Stage _stage = new(
        new PlaybackOptions { World = TheWorld },
        Of("default", Last("created")),
        Of("own", Last("reviewing")),
        Of("claims", Last("approved")) with { When = When(scene: "claimed") });

    [Theory]
    [InlineData("c1", "r1", "s1", "default", "created", SelectionRule.Default)]
    [InlineData("c1", "r1", "s2", "own", "reviewing", SelectionRule.World)]
    [InlineData("c2", "r2", "s4", "default", "created", SelectionRule.Default)]
    [InlineData(SampleCampaign, SampleRequest, SampleScene, "default", "created", SelectionRule.Default)]
    public void KnownIds_PlayTheirOwnScenario_OrElseTheSessions(string campaign, string request, string scene, string scenario, string word, SelectionRule rule)
    {
        var decision = _stage.Poll(scene, campaign, request);

        (decision.Scenario, decision.Reply.Word, decision.Rule).Should().Be((scenario, word, rule));
    }

    [Theory]
    [InlineData("c9", "r1", "s1", "campaign-not-exists", "the world has no such campaignId")]
    [InlineData("c9", "r9", "s9", "campaign-not-exists", "the world has no such campaignId")]
    [InlineData("C1", "r1", "s1", "campaign-not-exists", "the world has no such campaignId")]
    [InlineData("c1", "r9", "s1", "annotation-request-not-exists", "the world has no such annotationRequestId")]
    [InlineData("c1", "r9", "s9", "annotation-request-not-exists", "the world has no such annotationRequestId")]
    [InlineData("c1", "r2", "s4", "annotation-request-not-exists", "the world has this annotationRequestId in another campaign")]
    [InlineData("c1", "r2", "s9", "annotation-request-not-exists", "the world has this annotationRequestId in another campaign")]
    [InlineData("c1", "r1", "s9", "scene-not-exists", "the world has no such sceneId")]
    [InlineData("c1", "r1", "s4", "scene-not-exists", "the world has this sceneId in another annotation request")]
    [InlineData("c2", "empty", "s4", "scene-not-exists", "the world has this sceneId in another annotation request")]
    [InlineData(SampleCampaign, "r1", "s1", "annotation-request-not-exists", "the world has this annotationRequestId in another campaign")]
    [InlineData(SampleCampaign, SampleRequest, "s1", "scene-not-exists", "the world has this sceneId in another annotation request")]
    public void UnknownIds_AnswerTheFirstError_FromTheOutsideIn(string campaign, string request, string scene, string word, string explain)
    {
        var decision = _stage.Poll(scene, campaign, request);

        (decision.Rule, decision.Scenario, decision.Reply.Word, decision.Explain).Should().Be((SelectionRule.World, null, word, $"{explain}: {word}"));
    }

    [Fact]
    public void KnownIds_SayThatTheWorldChose() =>
        _stage.Poll("s2", "c1", "r1").Explain.Should().Be("world chose own: step 1 of 1 (reviewing), 0s in step; nothing follows");

    [Fact]
    public void ScenarioThatIsGone_IsNotReplacedByAnother()
    {
        _stage.TryPoll(out _, out var missing, "s3", "c1", "r1").Should().BeFalse();
        missing.Should().Be("gone");
    }

    [Fact]
    public void UnknownIds_AreNotRemembered()
    {
        _stage.Poll("s9", "c1", "r1");

        _stage.Store.TasksRemembered.Should().Be(0);
    }

    [Fact]
    public void WhoComesBeforeTheWorld_NeedsNoPlaceInIt()
    {
        _stage.Poll("claimed", "c9").Scenario.Should().Be("claims");
        _stage.Poll("00000000-0000-4000-8000-000000000003", "c9").Reply.Word.Should().Be("annotating");
        _stage.Poll("s9", "c9", header: "own").Scenario.Should().Be("own");
        _stage.Session.Bind([new Binding("own", When(scene: "bound"))]);
        _stage.Poll("bound", "c9").Scenario.Should().Be("own");
        _stage.Control.Force(_stage.Key("s9", "c9"), new ForcedAnswer(Say("approved")));
        _stage.Poll("s9", "c9").Reply.Word.Should().Be("approved");
        _stage.Poll("s9", "c9").Reply.Word.Should().Be("campaign-not-exists", "a forced answer was for one call");
    }

    [Theory]
    [InlineData("", "", "", "campaign-not-exists", "missing campaignId: campaign-not-exists")]
    [InlineData("c9", "r1", "", "campaign-not-exists", "the world has no such campaignId: campaign-not-exists")]
    [InlineData("c1", "r9", "", "annotation-request-not-exists", "the world has no such annotationRequestId: annotation-request-not-exists")]
    [InlineData("c1", "", "s9", "annotation-request-not-exists", "missing annotationRequestId: annotation-request-not-exists")]
    [InlineData("c1", "r1", "", "scene-not-exists", "missing sceneId: scene-not-exists")]
    public void MissingAndUnknownIds_AreLookedForInOneOrder(string campaign, string request, string scene, string word, string explain)
    {
        var decision = _stage.Poll(scene, campaign, request);

        (decision.Reply.Word, decision.Explain).Should().Be((word, explain));
    }

    [Fact]
    public void World_HoldsInEverySession_AndAfterEveryChange()
    {
        var other = _stage.In("other");
        other.Apply(other.Settings with { Scenario = "own" });
        other.Bind([new Binding("own", When(scene: "x"))]);
        other.Overlay(Catalogue.Empty);
        _stage.Store.Publish(Stage.CatalogueOf(Of("own", Last("reviewing"))));

        _stage.Poll("s9", "c1", "r1", session: other).Reply.Word.Should().Be("scene-not-exists");
        _stage.Poll("s1", "c1", "r1", session: other).Scenario.Should().Be("own");
    }

    [Fact]
    public void OtherWorld_HoldsFromTheNextAnswerOn_AndStoriesGoOn()
    {
        var other = _stage.In("other");
        other.Apply(other.Settings with { Scenario = "two" });
        _stage.Store.Publish(Stage.CatalogueOf(Of("default", Last("created")), Of("two", Calls("created", 1), Calls("annotating", 1), Last("approved")), Of("own", Last("reviewing"))));
        _stage.Poll("s1", "c1", "r1", session: other).Reply.Word.Should().Be("created");

        _stage.Store.Publish(new World([new WorldCampaign("c1", "", [new WorldAnnotationRequest("r1", "", [new WorldScene("s1", "", null), new WorldScene("s9", "", "own")])])]));

        _stage.Poll("s1", "c1", "r1", session: other).Reply.Word.Should().Be("annotating", "what still exists goes on where it was");
        _stage.Poll("s9", "c1", "r1").Scenario.Should().Be("own");
        _stage.Poll("s2", "c1", "r1").Reply.Word.Should().Be("scene-not-exists");
        _stage.Poll("s4", "c2", "r2").Reply.Word.Should().Be("campaign-not-exists");
    }

    [Fact]
    public void NoWorldAnyMore_EveryIdIsKnown()
    {
        _stage.Poll("s9", "c9").Reply.Word.Should().Be("campaign-not-exists");

        _stage.Store.Publish((World?)null);

        _stage.Poll("s9", "c9").Scenario.Should().Be("default");
        _stage.Store.World.Should().BeNull();
    }

    [Fact]
    public void WithoutAWorld_EveryIdIsKnown() =>
        new Stage(Of("default", Last("created"))).Poll("anything").Rule.Should().Be(SelectionRule.Default);

    [Fact]
    public void UnknownIds_AllocateNothing()
    {
        var (session, request) = (_stage.Session, new IdRequest("c1", "r1", "s9"));
        var fewest = long.MaxValue;
        for (var round = 0; round < 100; round++)
        {
            // A collection that others cause in between is charged to this thread; so the best round counts.
            var before = GC.GetAllocatedBytesForCurrentThread();
            session.TryDecide(request.Utf8, null, out _, out _);
            fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        fewest.Should().Be(0);
    }
}
