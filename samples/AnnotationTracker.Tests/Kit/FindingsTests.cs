using AnnotationTracker.Api;
using Rosetta.GetTask;
using Rosetta.Testing;
using Rosetta.Testing.Findings;

namespace AnnotationTracker.Tests.Kit;

/// <summary>What Rosetta's operators would say of the tracker.</summary>
public sealed class FindingsTests
{
    [Theory]
    [InlineData("happy-path")]
    [InlineData("bounced-review")]
    [InlineData("qc-sends-back")]
    [InlineData("hiccup-every-third-call")]
    [InlineData("outage-of-a-minute")]
    [InlineData("overloaded")]
    [InlineData("scene-removed")]
    [InlineData("creation-failed")]
    public async Task WhateverTheStory_NothingIsWrongWithThePolling(string scenario)
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Play(scenario);

        await Tracker.FollowAsync(rosetta.CreateHandler(), options => options.GiveUpAfter = TimeSpan.FromHours(1), rosetta.Clock.Advance);

        rosetta.Findings.RequireNone();
        rosetta.Journal.RequireNoWarnings();
    }

    // begin-snippet: kit-findings-off
    [Fact]
    public async Task CallsOfSeveralPrograms_HaveConnectionsOfTheirOwn_AndThatIsFine()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Configure(settings => settings with { Findings = settings.Findings with { Off = [FindingRule.NewConnections] } });
        rosetta.Given(Tracker.Ids.SceneId).Returns(RosettaStatus.AnnotationInProgress);

        for (var program = 1; program <= 5; program++)
        {
            (await rosetta.AskAsync()).Should().BeOfType<TaskReply.Found>();
        }

        rosetta.Findings.RequireNone();
    }
    // end-snippet
}
