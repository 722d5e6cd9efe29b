using System.Text.RegularExpressions;
using Rosetta.GetTask;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

/// <summary>Rule 7, and the magic ids that section 2 names, to the letter.</summary>
public class Rule07MagicIdTests
{
    private const string Hiccup = "00000000-0000-4000-8000-000000005000";
    private const string NoCampaign = "00000000-0000-4000-8000-000000051008";
    private const string NoRequest = "00000000-0000-4000-8000-000000053003";
    private const string NoScene = "00000000-0000-4000-8000-000000056001";
    private const string Annotating = "00000000-0000-4000-8000-000000000003";

    private readonly Stage _stage = new(Of("story", Calls("approved", 1), Last("created")), Of("happy-path", Calls("in-qc", 1), Last("qc-completed")));

    [Theory]
    [InlineData("00000000-0000-4000-8000-000000000000", 0)]
    [InlineData("00000000-0000-4000-8000-000000000001", 1)]
    [InlineData("00000000-0000-4000-8000-000000000002", 2)]
    [InlineData("00000000-0000-4000-8000-000000000003", 3)]
    [InlineData("00000000-0000-4000-8000-000000000004", 4)]
    [InlineData("00000000-0000-4000-8000-000000000005", 5)]
    [InlineData("00000000-0000-4000-8000-000000000006", 6)]
    [InlineData("00000000-0000-4000-8000-000000000008", 8)]
    [InlineData("00000000-0000-4000-8000-000000000009", 9)]
    [InlineData("00000000-0000-4000-8000-000000000010", 10)]
    [InlineData("00000000-0000-4000-8000-000000000011", 11)]
    public void Rule07_SceneIdOfAStatus_AnswersIt(string scene, int status)
    {
        var decision = _stage.Poll(scene);

        ((int?)decision.Basis.Status).Should().Be(status);
        decision.Reply.Should().Be(new StatusReply((RosettaStatus)status));
        decision.Rule.Should().Be(SelectionRule.MagicId);
        decision.Scenario.Should().BeNull();
        decision.Step.Should().Be(0);
    }

    [Theory]
    [InlineData("00000000-0000-4000-8000-000000000007")]
    [InlineData("00000000-0000-4000-8000-000000000012")]
    [InlineData("00000000-0000-4000-8000-000000002000")]
    [InlineData("00000000-0000-4000-8000-000000000003 ")]
    [InlineData("00000000-0000-4000-8000-0000000000003")]
    [InlineData("00000000-0000-4000-8000-00000000003")]
    [InlineData("00000000-0000-4000-8000-00000000000a")]
    [InlineData("00000000-0000-4000-9000-000000000003")]
    [InlineData("00000000-0000-4000-8000-+00000000003")]
    public void Rule07_WhatIsNotInTheCatalogue_IsNotMagic(string scene) => _stage.Poll(scene).Rule.Should().Be(SelectionRule.Default);

    [Theory]
    [InlineData(Hiccup, 5000)]
    [InlineData(NoCampaign, 51008)]
    [InlineData(NoRequest, 53003)]
    [InlineData(NoScene, 56001)]
    public void Rule07_ErrorId_AnswersItsCodeInAnyField(string id, int code)
    {
        ((int)_stage.Poll(scene: id).Basis.Code).Should().Be(code);
        ((int)_stage.Poll(campaign: id).Basis.Code).Should().Be(code);
        ((int)_stage.Poll(annotationRequest: id).Basis.Code).Should().Be(code);
        _stage.Poll(annotationRequest: id).Rule.Should().Be(SelectionRule.MagicId);
    }

    [Theory]
    [InlineData(Annotating)]
    [InlineData("00000000-0000-4000-8000-000000100001")]
    [InlineData("00000000-0000-4000-8000-000000200001")]
    public void Rule07_WhatIsNotAnError_WorksAsSceneIdOnly(string id)
    {
        _stage.Poll(campaign: id).Rule.Should().Be(SelectionRule.Default);
        _stage.Poll(annotationRequest: id).Rule.Should().Be(SelectionRule.Default);
        _stage.Poll(scene: id).Rule.Should().Be(SelectionRule.MagicId);
    }

    [Fact]
    public void Rule07_ErrorBeforeStatus()
    {
        _stage.Poll(Annotating, campaign: Hiccup).Reply.Word.Should().Be("service-hiccuped");
        _stage.Poll(Annotating, annotationRequest: NoCampaign).Reply.Word.Should().Be("campaign-not-exists");
    }

    [Fact]
    public void Rule07_SeveralErrors_CampaignThenAnnotationRequestThenScene()
    {
        _stage.Poll(NoScene, campaign: Hiccup, annotationRequest: NoRequest).Reply.Word.Should().Be("service-hiccuped");
        _stage.Poll(NoScene, annotationRequest: NoRequest).Reply.Word.Should().Be("annotation-request-not-exists");
        _stage.Poll(NoCampaign, campaign: NoScene).Reply.Word.Should().Be("scene-not-exists", "the field decides, not the code");
        _stage.Poll(NoScene, campaign: NoCampaign).Reply.Word.Should().Be("campaign-not-exists");
    }

    [Theory]
    [InlineData("", "", "", "campaign-not-exists", "missing campaignId: campaign-not-exists")]
    [InlineData("c", "", "", "annotation-request-not-exists", "missing annotationRequestId: annotation-request-not-exists")]
    [InlineData("c", "a", "", "scene-not-exists", "missing sceneId: scene-not-exists")]
    public void MissingId_CountsAsUnknown_InTheOrderOfTheErrors(string campaign, string annotationRequest, string scene, string word, string explain)
    {
        var decision = _stage.Poll(scene, campaign, annotationRequest);

        decision.Reply.Word.Should().Be(word);
        decision.Rule.Should().Be(SelectionRule.MissingId);
        decision.Explain.Should().Be(explain);
        _stage.Store.TasksRemembered.Should().Be(0);
    }

    [Fact]
    public void MissingCampaign_BeatsAMagicErrorInALaterField() => _stage.Poll(campaign: "", annotationRequest: Hiccup).Reply.Word.Should().Be("campaign-not-exists");

    [Fact]
    public void Rule07_MagicIds_HoldInEverySession()
    {
        var bare = new Stage();

        bare.Poll(Annotating).Reply.Word.Should().Be("annotating");
        bare.Poll(Annotating, session: bare.In("another")).Reply.Word.Should().Be("annotating");
    }

    [Fact]
    public void Rule07_MagicIds_KeepNoState()
    {
        for (var i = 0; i < 100; i++)
        {
            _stage.Poll(Annotating, campaign: $"c-{i % 7}").Reply.Word.Should().Be("annotating");
            _stage.Poll(campaign: NoCampaign).Reply.Word.Should().Be("campaign-not-exists");
            _stage.Poll("00000000-0000-4000-8000-000000200001").Reply.Word.Should().Be("timeout");
        }

        _stage.Control.All().Should().BeEmpty();
        _stage.Store.TasksRemembered.Should().Be(0);
    }

    [Fact]
    public void Rule07_MagicIdOfAScenario_KeepsItsState()
    {
        const string happyPath = "00000000-0000-4000-8000-000000100001";

        _stage.Polls(2, happyPath).Should().Equal("in-qc", "qc-completed");

        var task = _stage.Control.All().Should().ContainSingle().Subject;
        task.Rule.Should().Be(SelectionRule.MagicId);
        task.Scenario.Should().Be("happy-path");
    }

    [Fact]
    public void Rule07_MagicIdOfAScenarioThatIsNotLoaded_IsNotAnsweredByAnotherSilently()
    {
        const string bouncedReview = "00000000-0000-4000-8000-000000100002";

        _stage.TryPoll(out _, out var missing, bouncedReview).Should().BeFalse();

        missing.Should().Be("bounced-review");
    }

    [Fact]
    public void Rule07_FaultsAndMutants_SpoilTheAnswerCreated()
    {
        foreach (var magic in MagicIds.All.Where(magic => magic.Reply is FaultReply or MutantReply))
        {
            var decision = _stage.Poll(magic.Id);

            decision.Reply.Should().Be(magic.Reply);
            decision.Basis.Should().Be(Outcome.Of(RosettaStatus.Created));
        }
    }

    [Theory]
    [InlineData("00000000-0000-4000-8000-000000200001", "timeout")]
    [InlineData("00000000-0000-4000-8000-000000200002", "reset")]
    [InlineData("00000000-0000-4000-8000-000000200003", "close")]
    [InlineData("00000000-0000-4000-8000-000000200004", "empty-body")]
    [InlineData("00000000-0000-4000-8000-000000200005", "truncated-body")]
    [InlineData("00000000-0000-4000-8000-000000200006", "slow-body")]
    [InlineData("00000000-0000-4000-8000-000000200007", "garbage-body")]
    [InlineData("00000000-0000-4000-8000-000000200008", "wrong-content-type")]
    [InlineData("00000000-0000-4000-8000-000000200009", "gateway-page")]
    [InlineData("00000000-0000-4000-8000-000000300001", "unknown-status-7")]
    [InlineData("00000000-0000-4000-8000-000000300002", "unknown-status-12")]
    [InlineData("00000000-0000-4000-8000-000000300003", "unknown-code")]
    [InlineData("00000000-0000-4000-8000-000000300004", "code-as-string")]
    [InlineData("00000000-0000-4000-8000-000000300005", "status-as-string")]
    [InlineData("00000000-0000-4000-8000-000000300006", "success-lies")]
    [InlineData("00000000-0000-4000-8000-000000300007", "null-data-on-success")]
    [InlineData("00000000-0000-4000-8000-000000300008", "data-on-error")]
    [InlineData("00000000-0000-4000-8000-000000300009", "missing-view-url")]
    [InlineData("00000000-0000-4000-8000-000000300010", "missing-field")]
    [InlineData("00000000-0000-4000-8000-000000300011", "extra-fields")]
    [InlineData("00000000-0000-4000-8000-000000300012", "iso-date")]
    [InlineData("00000000-0000-4000-8000-000000300013", "null-message")]
    [InlineData("00000000-0000-4000-8000-000000300014", "reordered")]
    [InlineData("00000000-0000-4000-8000-000000300015", "duplicate-keys")]
    public void FaultsAndMutants_HaveIdsThatNeverChange(string scene, string word) => _stage.Poll(scene).Reply.Word.Should().Be(word);

    [Fact]
    public void EveryShippedScenario_HasAnId_AndEachOneIsThere() =>
        MagicIds.All.Select(magic => magic.Scenario).OfType<string>().Should().BeEquivalentTo(ShippedScenarios.Names);

    [Theory]
    [InlineData("00000000-0000-4000-8000-000000100001", "happy-path")]
    [InlineData("00000000-0000-4000-8000-000000100002", "bounced-review")]
    [InlineData("00000000-0000-4000-8000-000000100003", "happy-path-timed")]
    [InlineData("00000000-0000-4000-8000-000000100011", "hiccup-every-third-call")]
    [InlineData("00000000-0000-4000-8000-000000100018", "harmless-deviations")]
    [InlineData("00000000-0000-4000-8000-000000100022", "error-campaign-not-exists")]
    [InlineData("00000000-0000-4000-8000-000000100033", "status-approved")]
    public void Scenarios_HaveIdsThatNeverChange(string scene, string scenario)
    {
        var stage = new Stage([.. ShippedScenarios.All]);

        var decision = stage.Poll(scene);

        (decision.Rule, decision.Scenario, decision.Step).Should().Be((SelectionRule.MagicId, scenario, 1));
    }

    [Fact]
    public void EveryFaultAndMutant_HasAnId()
    {
        MagicIds.All.Select(magic => magic.Reply).OfType<FaultReply>().Select(reply => reply.Fault).Should().Equal(Enum.GetValues<FaultKind>());
        MagicIds.All.Select(magic => magic.Reply).OfType<MutantReply>().Select(reply => reply.Mutant).Should().Equal(Enum.GetValues<MutantKind>());
    }

    [Fact]
    public void Rule07_EveryMagicId_IsAValidUuidOfVersion4_AndThereOnce()
    {
        MagicIds.All.Should().OnlyContain(magic => Regex.IsMatch(magic.Id, "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
        MagicIds.All.Select(magic => magic.Id).Should().OnlyHaveUniqueItems();
        MagicIds.All.Should().OnlyContain(magic => magic.Description.Length > 0 && (magic.Reply == null) != (magic.Scenario == null));
    }

    [Fact]
    public void EveryMagicIdOfTheCatalogue_AnswersWhatItSays()
    {
        foreach (var magic in MagicIds.All.Where(magic => magic.Reply is not null))
        {
            foreach (var field in magic.Fields)
            {
                var decision = _stage.Poll(
                    field == "sceneId" ? magic.Id : "s", field == "campaignId" ? magic.Id : "c", field == "annotationRequestId" ? magic.Id : "a");

                decision.Reply.Should().Be(magic.Reply);
                decision.Explain.Should().Be($"magic id: {magic.Reply!.Word}");
            }
        }
    }
}
