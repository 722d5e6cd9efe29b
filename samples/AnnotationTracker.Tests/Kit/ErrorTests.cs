using AnnotationTracker.Tracking;
using Rosetta.GetTask;
using Rosetta.Testing;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Scenarios;

namespace AnnotationTracker.Tests.Kit;

/// <summary>What the tracker makes of Rosetta's errors.</summary>
public sealed class ErrorTests
{
    [Theory]
    [InlineData(RosettaCode.CampaignNotExists, "code 51008, \"Campaign not exists.\"")]
    [InlineData(RosettaCode.AnnotationRequestNotExists, "code 53003, \"Annotation request has not exists.\"")]
    [InlineData(RosettaCode.SceneNotExists, "code 56001, \"SceneId is not exists.\"")]
    public async Task AnErrorThatWillNotGoAway_EndsTheStory(RosettaCode code, string reason)
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Given(Tracker.Ids.SceneId).ReturnsError(code);

        var story = await rosetta.FollowAsync();

        story.Result.Should().Be(new TrackingResult.GaveUp(reason));
        rosetta.Journal.RequireCalls(1);
    }

    [Theory]
    [InlineData(ErrorHttpStatus.Envelope)]
    [InlineData(ErrorHttpStatus.Semantic)]
    public async Task TheErrorsMeanTheSame_WhateverHttpSays(ErrorHttpStatus errorHttpStatus)
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Configure(settings => settings with { ErrorHttpStatus = errorHttpStatus });
        rosetta.Given(Tracker.Ids.SceneId).ReturnsError(RosettaCode.ServiceHiccuped, RosettaCode.SceneNotExists);

        var story = await rosetta.FollowAsync();

        story.Result.Should().Be(new TrackingResult.GaveUp("code 56001, \"SceneId is not exists.\""));
        rosetta.Journal.RequireAnswers("5000", "56001");
    }

    // begin-snippet: kit-back-off
    [Fact]
    public async Task Hiccups_AreAskedAboutMoreAndMoreSlowly()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Configure(settings => settings with { Findings = FindingSettings.Default with { MinBackOff = TimeSpan.FromSeconds(2) } });
        var hiccup = new ErrorReply(RosettaCode.ServiceHiccuped);
        rosetta.Given(Tracker.Ids.SceneId).Answers(hiccup, hiccup, hiccup, new StatusReply(RosettaStatus.LabelsApproved));

        var story = await rosetta.FollowAsync();

        story.Waits.Should().Equal(2, 4, 8);
        rosetta.Findings.AtEnd().RequireNone();
    }
    // end-snippet

    [Fact]
    public async Task AServiceThatIsOverloaded_GetsTheRestItAsksFor()
    {
        await using var rosetta = RosettaFake.Start();
        var hiccup = new ErrorReply(RosettaCode.ServiceHiccuped) { HttpStatus = 503, Headers = [new ReplyHeader("Retry-After", "15")] };
        rosetta.Given(Tracker.Ids.SceneId).Answers(hiccup, new StatusReply(RosettaStatus.LabelsApproved));

        var story = await rosetta.FollowAsync();

        story.Waits.Should().Equal(15);
    }
}
