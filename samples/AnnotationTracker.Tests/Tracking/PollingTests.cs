using System.Net;
using AnnotationTracker.Api;
using AnnotationTracker.Tracking;

namespace AnnotationTracker.Tests.Tracking;

/// <summary>When the poller asks again, and when it stops.</summary>
public sealed class PollingTests
{
    private static readonly Uri Link = new(Answers.Link);

    [Fact]
    public async Task ATaskIsAskedForUntilItIsApproved()
    {
        var story = await Tracker.FollowAsync(ScriptedHandler.Saying([.. new[] { 1, 2, 3, 3, 4, 5, 6, 8, 9, 10, 11 }.Select(Answers.Task)]));

        story.Result.Should().Be(new TrackingResult.Approved(Link));
        story.Calls.Should().Be(11);
        story.Waits.Should().HaveCount(10).And.OnlyContain(wait => wait == 30);
    }

    [Fact]
    public async Task ATaskThatCouldNotBeMade_IsNotAskedForAgain()
    {
        var story = await Tracker.FollowAsync(ScriptedHandler.Saying(Answers.Task(0)));

        story.Result.Should().Be(new TrackingResult.CreationFailed(Link));
        story.Calls.Should().Be(1);
    }

    [Fact]
    public async Task AStatusThatWeDoNotKnow_IsNotTheEnd()
    {
        var story = await Tracker.FollowAsync(ScriptedHandler.Saying(Answers.Task(12), Answers.Task(11)));

        story.Result.Should().Be(new TrackingResult.Approved(Link));
        story.Waits.Should().Equal(30);
    }

    [Theory]
    [InlineData(51008)]
    [InlineData(53003)]
    [InlineData(56001)]
    public async Task AnErrorThatWillNotGoAway_IsNotRetried(int code)
    {
        var story = await Tracker.FollowAsync(ScriptedHandler.Saying(Answers.Task(1), Answers.Error(code, "m")));

        story.Result.Should().Be(new TrackingResult.GaveUp($"code {code}, \"m\""));
        story.Calls.Should().Be(2);
    }

    [Fact]
    public async Task Hiccups_AreRetriedMoreAndMoreSlowly_UpToALimit()
    {
        var story = await Tracker.FollowAsync(ScriptedHandler.Saying(
            Answers.Hiccup(), Answers.Hiccup(), Answers.Hiccup(), Answers.Hiccup(), Answers.Hiccup(), Answers.Task(11)));

        story.Result.Should().Be(new TrackingResult.Approved(Link));
        story.Waits.Should().Equal(2, 4, 8, 16, 20);
    }

    [Fact]
    public async Task AfterAGoodAnswer_BackOffBeginsAnew()
    {
        var story = await Tracker.FollowAsync(ScriptedHandler.Saying(
            Answers.Hiccup(), Answers.Hiccup(), Answers.Task(3), Answers.Hiccup(), Answers.Task(11)));

        story.Waits.Should().Equal(2, 4, 30, 2);
    }

    [Fact]
    public async Task AFailureThatStays_IsGivenUp()
    {
        var story = await Tracker.FollowAsync(ScriptedHandler.Saying(Enumerable.Range(0, 6).Select(_ => Answers.Hiccup())));

        story.Result.Should().Be(new TrackingResult.GaveUp("6 failures in a row; the last: code 5000, \"Service hiccuped, please try again later.\""));
        story.Calls.Should().Be(6);
    }

    [Fact]
    public async Task NetworkFaultsAndNonsense_AreRetriedToo()
    {
        var story = await Tracker.FollowAsync(new ScriptedHandler(
            _ => Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.ConnectionError, "reset")),
            _ => Task.FromResult(Answers.Json("<html/>", HttpStatusCode.BadGateway, "text/html")),
            _ => Task.FromResult(Answers.Json("not JSON")),
            _ => Task.FromResult(Answers.Json(Answers.ErrorJson(59999, "new"))),
            _ => Task.FromResult(Answers.Task(11))));

        story.Result.Should().Be(new TrackingResult.Approved(Link));
        story.Waits.Should().Equal(2, 4, 8, 16);
    }

    [Theory]
    [InlineData(9, 9)]
    [InlineData(1, 2)]
    [InlineData(3600, 20)]
    public async Task WhatRosettaAsksFor_IsWaitedFor_WithinReason(int retryAfter, int wait)
    {
        var hiccup = Answers.Hiccup();
        hiccup.Headers.Add("Retry-After", $"{retryAfter}");

        var story = await Tracker.FollowAsync(ScriptedHandler.Saying(hiccup, Answers.Task(11)));

        story.Waits.Should().Equal(wait);
    }

    [Fact]
    public async Task ATaskThatIsNeverDone_IsGivenUp()
    {
        var story = await Tracker.FollowAsync(
            ScriptedHandler.Saying(Answers.Task(3), Answers.Task(3), Answers.Task(3)), options => options.GiveUpAfter = TimeSpan.FromSeconds(75));

        story.Waits.Should().Equal(30, 30);
        story.Result.Should().Be(new TrackingResult.GaveUp($"not done within 0.02 h; the last reply: {new TaskReply.Found(AnnotationStatus.Annotating, Link)}"));
    }

    [Fact]
    public void ARetry_WaitsLongerByChance()
    {
        var options = new TrackingOptions { FirstRetryAfter = TimeSpan.FromSeconds(10), RetrySpread = 0.5 };

        PollingRules.After(new TaskReply.TryLater("r"), failuresBefore: 0, options, chance: 0.5).Should().Be(new NextMove.AskAgain(TimeSpan.FromSeconds(12.5), 1));
    }
}
