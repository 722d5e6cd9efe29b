using AnnotationTracker.Api;
using AnnotationTracker.Tracking;
using Microsoft.Extensions.DependencyInjection;
using Rosetta.GetTask;
using Rosetta.Testing;
using Rosetta.Testing.Scenarios;

namespace AnnotationTracker.Tests.Kit;

/// <summary>What the tracker makes of a network that fails, and of answers that lie.</summary>
public sealed class FaultTests
{
    private static readonly Reply Approved = new StatusReply(RosettaStatus.LabelsApproved);

    // begin-snippet: kit-faults
    [Theory]
    [InlineData(FaultKind.Reset)]
    [InlineData(FaultKind.Close)]
    [InlineData(FaultKind.EmptyBody)]
    [InlineData(FaultKind.TruncatedBody)]
    [InlineData(FaultKind.GarbageBody)]
    [InlineData(FaultKind.WrongContentType)]
    [InlineData(FaultKind.GatewayPage)]
    public async Task AFault_IsAskedAboutAgain(FaultKind fault)
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Given(Tracker.Ids.SceneId).Answers(new FaultReply(fault), Approved);

        var story = await rosetta.FollowAsync();

        story.Result.Should().BeOfType<TrackingResult.Approved>();
        rosetta.Journal.RequireCalls(2);
    }
    // end-snippet

    [Fact]
    public async Task ASlowAnswer_IsWaitedFor()
    {
        await using var rosetta = RosettaFake.Start(new RosettaFakeOptions { SkipDelays = true });
        rosetta.Given(Tracker.Ids.SceneId).Answers(new FaultReply(FaultKind.SlowBody), Approved);

        (await rosetta.FollowAsync()).Replies[0].Should().BeOfType<TaskReply.Found>();
    }

    // begin-snippet: kit-hang
    [Fact]
    public async Task ACallThatHangs_IsGivenUp_AndMadeAgain()
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Given(Tracker.Ids.SceneId).Answers(new FaultReply(FaultKind.Timeout), Approved);
        var time = new WatchedTime();
        await using var tracker = Tracker.Build(rosetta.CreateHandler(), time);
        var replies = new List<TaskReply>();

        var following = tracker.GetRequiredService<TaskPoller>().FollowAsync(Tracker.Ids, replies.Add, TestContext.Current.CancellationToken);
        await rosetta.Journal.WaitForCallsAsync(1, TestContext.Current.CancellationToken);
        await time.SkipTimeoutAsync();
        await time.SkipWaitAsync();

        (await following).Should().BeOfType<TrackingResult.Approved>();
        replies[0].Should().Be(new TaskReply.TryLater("no answer within 7 s"));
    }
    // end-snippet

    [Theory]
    [InlineData(MutantKind.UnknownCode)]
    [InlineData(MutantKind.CodeAsString)]
    [InlineData(MutantKind.StatusAsString)]
    [InlineData(MutantKind.SuccessLies)]
    [InlineData(MutantKind.NullDataOnSuccess)]
    [InlineData(MutantKind.DataOnError)]
    [InlineData(MutantKind.MissingViewUrl)]
    [InlineData(MutantKind.MissingField)]
    [InlineData(MutantKind.DuplicateKeys)]
    public async Task AnAnswerThatLies_IsNeverBelieved(MutantKind mutant)
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Given(Tracker.Ids.SceneId).Answers(new MutantReply(mutant), Approved);

        var story = await rosetta.FollowAsync();

        story.Replies[0].Should().BeOfType<TaskReply.NotUnderstood>();
        story.Result.Should().BeOfType<TrackingResult.Approved>();
    }

    [Theory]
    [InlineData(MutantKind.ExtraFields)]
    [InlineData(MutantKind.IsoDate)]
    [InlineData(MutantKind.NullMessage)]
    [InlineData(MutantKind.Reordered)]
    public async Task WhatIsOnlyOdd_IsUnderstood(MutantKind mutant)
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Given(Tracker.Ids.SceneId).Answers(new MutantReply(mutant), Approved);

        (await rosetta.FollowAsync()).Replies[0].Should().BeOfType<TaskReply.Found>();
    }

    [Theory]
    [InlineData(MutantKind.UnknownStatus7, 7)]
    [InlineData(MutantKind.UnknownStatus12, 12)]
    public async Task AStatusThatIsNew_IsNotTheEnd(MutantKind mutant, int number)
    {
        await using var rosetta = RosettaFake.Start();
        rosetta.Given(Tracker.Ids.SceneId).Answers(new MutantReply(mutant), Approved);

        var story = await rosetta.FollowAsync();

        story.Replies[0].Should().BeOfType<TaskReply.NewStatus>().Which.Number.Should().Be(number);
        story.Result.Should().BeOfType<TrackingResult.Approved>();
    }
}
