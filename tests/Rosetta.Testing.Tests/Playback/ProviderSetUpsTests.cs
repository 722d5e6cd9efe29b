using Rosetta.GetTask;
using Rosetta.Testing.Playback;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

public class ProviderSetUpsTests
{
    private static readonly Dictionary<string, string> NoIds = [];
    private static readonly Outcome Annotating = Outcome.Of(RosettaStatus.AnnotationInProgress);
    private static readonly Outcome Gone = Outcome.Of(RosettaCode.SceneNotExists);

    private readonly Stage _stage = new(Of("story", Calls("created", 1), Last("approved")));

    private ProviderSetUps SetUps => _stage.Session.SetUps;

    [Fact]
    public void EachOutcome_IsAnsweredForItsIds_AsOftenAsSomeoneAsks()
    {
        foreach (var outcome in Outcome.All)
        {
            var ids = SetUps.Add(outcome, NoIds);

            Polls(ids, 3).Should().Equal(outcome.Word, outcome.Word, outcome.Word);
        }

        SetUps.Count.Should().Be(15);
    }

    [Fact]
    public void EachSetUp_HasIdsOfItsOwn_WhichLookLikeAnyOthers()
    {
        var all = Enumerable.Range(0, 100).Select(_ => SetUps.Add(Annotating, NoIds)).SelectMany(ids => new[] { ids.CampaignId, ids.AnnotationRequestId, ids.SceneId }).ToList();

        all.Should().OnlyHaveUniqueItems().And.AllSatisfy(id => id.Should().MatchRegex("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
    }

    [Fact]
    public void TheIds_AreTheSameForTheSameSeedAndSession()
    {
        var again = new Stage(Of("story", Last("created")));
        var ids = SetUps.Add(Annotating, NoIds);

        again.Session.SetUps.Add(Gone, NoIds).Should().Be(ids, "what is set up makes no difference");
        again.In("other").SetUps.Add(Annotating, NoIds).Should().NotBe(ids);
        again.Session.Reset();
        again.Session.SetUps.Add(Annotating, NoIds).Should().NotBe(ids, "nothing is ever given out twice");
    }

    [Fact]
    public void IdsThatAreGiven_AreUsed_AndTheOthersMadeUp()
    {
        var ids = SetUps.Add(Gone, new Dictionary<string, string> { ["sceneId"] = "s", ["campaignId"] = "c" });

        (ids.CampaignId, ids.SceneId).Should().Be(("c", "s"));
        Polls(ids, 1).Should().Equal("scene-not-exists");
    }

    [Fact]
    public void TakenDown_ATaskWithMadeUpIdsIsForgotten()
    {
        var ids = SetUps.Add(Annotating, NoIds);
        Polls(ids, 1);

        SetUps.Remove(Annotating, NoIds).Should().BeTrue();

        SetUps.Count.Should().Be(0);
        _stage.Control.All().Should().BeEmpty();
        Polls(ids, 1).Should().Equal("created");
    }

    [Fact]
    public void TakenDown_ATaskWithGivenIdsGoesOnWithItsStory()
    {
        var given = new Dictionary<string, string> { ["campaignId"] = "c", ["annotationRequestId"] = "a", ["sceneId"] = "s" };
        _stage.Polls(1).Should().Equal("created");
        SetUps.Add(Gone, given);
        _stage.Polls(1).Should().Equal("scene-not-exists");

        SetUps.Remove(Gone, given).Should().BeTrue();

        _stage.Polls(1).Should().Equal("approved");
    }

    [Fact]
    public void OfSeveral_TheOneThatHasBeenAskedIsTakenDown_WhoeverWasFirst()
    {
        var mine = SetUps.Add(Annotating, NoIds);
        var yours = SetUps.Add(Annotating, NoIds);
        Polls(yours, 1);

        SetUps.Remove(Annotating, NoIds).Should().BeTrue();

        Polls(mine, 1).Should().Equal("annotating");
        Polls(yours, 1).Should().Equal("created");
    }

    [Fact]
    public void OfSeveralThatNobodyHasAsked_NoneIsTakenDown()
    {
        SetUps.Add(Annotating, NoIds);
        SetUps.Add(Annotating, NoIds);

        SetUps.Remove(Annotating, NoIds).Should().BeFalse();

        SetUps.Count.Should().Be(2);
    }

    [Fact]
    public void AnOnlyOne_IsTakenDownUnasked()
    {
        SetUps.Add(Annotating, NoIds);
        SetUps.Add(Gone, NoIds);

        SetUps.Remove(Annotating, NoIds).Should().BeTrue();

        SetUps.Count.Should().Be(1);
    }

    [Fact]
    public void WhatIsNotThere_IsNotTakenDown()
    {
        SetUps.Add(Gone, NoIds);

        SetUps.Remove(Annotating, NoIds).Should().BeFalse();
        SetUps.Remove(Gone, new Dictionary<string, string> { ["sceneId"] = "another" }).Should().BeFalse();

        SetUps.Count.Should().Be(1);
    }

    [Fact]
    public void TheSameIdsASecondTime_AreOneSetUp_WithTheNewAnswer()
    {
        var given = new Dictionary<string, string> { ["campaignId"] = "c", ["annotationRequestId"] = "a", ["sceneId"] = "s" };
        SetUps.Add(Annotating, given);
        SetUps.Add(Gone, given);

        SetUps.Count.Should().Be(1);
        _stage.Polls(1).Should().Equal("scene-not-exists");
    }

    [Fact]
    public void AtTheLimit_TheOldestIsTakenDown()
    {
        var oldest = SetUps.Add(Annotating, NoIds);
        var second = SetUps.Add(Annotating, NoIds);
        for (var i = 2; i <= 250; i++)
        {
            SetUps.Add(Annotating, NoIds);
        }

        SetUps.Count.Should().Be(250);
        _stage.Store.TasksRemembered.Should().Be(250);
        Polls(oldest, 1).Should().Equal("created");
        Polls(second, 1).Should().Equal("annotating");
    }

    [Fact]
    public void AReset_TakesThemAllDown()
    {
        var ids = SetUps.Add(Annotating, NoIds);

        _stage.Session.Reset();

        SetUps.Count.Should().Be(0);
        Polls(ids, 1).Should().Equal("created");
    }

    [Fact]
    public async Task ManyAtOnce_EachGetWhatTheyHaveSetUp()
    {
        await Together.Run(8, i =>
        {
            for (var round = 0; round < 20; round++)
            {
                var outcome = Outcome.All[(i + round) % 15];
                var ids = SetUps.Add(outcome, NoIds);
                Polls(ids, 1).Should().Equal(outcome.Word);
                SetUps.Remove(outcome, NoIds);
            }

            return i;
        });

        SetUps.Count.Should().Be(0);
    }

    private string[] Polls(GetTaskRequest ids, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => _stage.Poll(ids.SceneId, ids.CampaignId, ids.AnnotationRequestId).Reply.Word)];
}
