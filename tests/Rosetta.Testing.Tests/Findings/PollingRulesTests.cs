using Rosetta.GetTask;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using static Rosetta.Testing.Tests.Findings.Polling;

namespace Rosetta.Testing.Tests.Findings;

/// <summary>When and how often a client polls.</summary>
public class PollingRulesTests
{
    [Fact]
    public async Task ClientThatPollsUntilTheEnd_HasNothingToBeTold()
    {
        await using var polling = await OfAsync(Created, Hiccup, Hiccup, Hiccup, Created, Approved);

        await polling.PollWithPausesAsync(1, 1, 2, 4, 1);

        polling.Found.Should().BeEmpty();
        polling.Report.AtEnd().RequireNone();
    }

    [Theory]
    [InlineData(RosettaStatus.LabelsApproved)]
    [InlineData(RosettaStatus.CreationFailed)]
    public async Task PollBehindTheEnd_IsFound_EachTime(RosettaStatus end)
    {
        await using var polling = await OfAsync(Created, new StatusReply(end));

        await polling.PollWithPausesAsync(1, 60, 60);

        polling.Found.Should().Equal("polled-after-end 2: 2,3");
    }

    [Theory]
    [InlineData(RosettaCode.SceneNotExists)]
    [InlineData(RosettaCode.CampaignNotExists)]
    [InlineData(RosettaCode.AnnotationRequestNotExists)]
    public async Task RetryOfAnErrorThatWillNotGoAway_IsFound(RosettaCode code)
    {
        await using var polling = await OfAsync(new ErrorReply(code));

        await polling.PollWithPausesAsync(600);

        polling.Found.Should().Equal("retried-lasting-error 1: 1,2");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.099)]
    public async Task RetryOfAHiccupAtOnce_IsFound(double pause)
    {
        await using var polling = await OfAsync(Hiccup, Approved);

        await polling.PollWithPausesAsync(pause);

        polling.Found.Should().Equal("no-back-off 1: 1,2");
    }

    [Theory]
    [InlineData(false, 30.05)]
    [InlineData(true, 0.05)]
    public async Task PauseBegins_WhenTheAnswerHasBeenSent(bool skipDelays, double later)
    {
        var time = new Http.HostTime();
        await using var fake = await Http.FakeServer.StartAsync(
            new Rosetta.Testing.Http.EdgeOptions { SkipDelays = skipDelays },
            new SessionSettings { Scenario = "told" },
            time,
            [Http.Story.Of("told", Hiccup with { Delay = Delay.Fixed(TimeSpan.FromSeconds(30)) }, Approved)]);
        var first = Http.Call.PostAsync(fake.Client);
        if (!skipDelays)
        {
            await time.HasTimers(1);
            time.Advance(TimeSpan.FromSeconds(30));
        }

        (await first).Dispose();
        time.Advance(TimeSpan.FromSeconds(later - (skipDelays ? 0 : 30)));
        (await Http.Call.PostAsync(fake.Client)).Dispose();

        fake.Services.Sessions.TryGetOrCreate("default", out var session);
        session!.Findings.Findings.Should().ContainSingle().Which.Seen[0].What.Should().Contain("was polled 50 ms after service-hiccuped (5000)");
    }

    [Fact]
    public async Task PausesThatDoNotGrow_AreFoundWithTheThird()
    {
        await using var polling = await OfAsync(Hiccup);

        await polling.PollWithPausesAsync(1, 1);
        polling.Found.Should().BeEmpty("a client may try again once at the same pace");

        await polling.PollWithPausesAsync(1);
        polling.Found.Should().StartWith(["no-back-off 2: 3,4"]);
    }

    [Fact]
    public async Task PausesThatTheServiceNames_NeedNotGrow()
    {
        await using var polling = await OfAsync(Hiccup with { Headers = [new ReplyHeader("retry-after", "1")] });

        await polling.PollWithPausesAsync(1, 1, 1, 1, 1);

        polling.Found.Should().BeEmpty();
    }

    [Fact]
    public async Task PausesOfDifferentOutages_AreNotCompared()
    {
        await using var polling = await OfAsync(Hiccup, Created, Hiccup, Created, Hiccup, Created, Hiccup, Approved);

        await polling.PollWithPausesAsync(1, 1, 1, 1, 1, 1, 1);

        polling.Found.Should().BeEmpty();
    }

    [Fact]
    public async Task Interval_IsJudgedOnlyIfItIsSet()
    {
        await using var polling = await OfAsync(Created);
        await polling.PollWithPausesAsync(0, 0);
        polling.Found.Should().BeEmpty();

        polling.Session.Apply(polling.Session.Settings with { Findings = new FindingSettings { MinInterval = TimeSpan.FromSeconds(5) } });
        polling.Wait(5);
        await polling.PollWithPausesAsync(4.999, 5);

        polling.Found.Should().Equal("polled-too-fast 1: 4,5");
    }

    [Fact]
    public async Task TimeThatOnlyTheSessionsClockShows_IsAPauseToo()
    {
        await using var polling = await OfAsync(new FindingSettings { MinInterval = TimeSpan.FromSeconds(5) }, Hiccup, Approved);
        await polling.PollAsync();

        polling.Session.Clock.Advance(TimeSpan.FromSeconds(5));
        await polling.PollAsync();

        polling.Found.Should().BeEmpty("a test moves the session's clock where a client would wait");
    }

    [Fact]
    public async Task TaskThatIsNotPolledToItsEnd_IsOpen_AndGivenUpIfTheClientIsDone()
    {
        await using var polling = await OfAsync(Created, Approved);
        await polling.PollSceneAsync("done");
        polling.Wait(1);
        await polling.PollSceneAsync("done");
        await polling.PollSceneAsync("left");

        polling.Report.RequireNone();
        polling.Report.Open.Count.Should().Be(1);
        polling.Report.Open.Seen.Should().ContainSingle().Which.ToString().Should().Be("scene 'left' was not polled again behind created (1) (journal entry 3)");
        var end = polling.Report.AtEnd();
        end.Open.Should().Be(OpenTasks.None);
        end.Findings.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Rule = "gave-up", Count = 1L });
        end.Findings[0].Seen[0].Entries.Should().Equal(3);
    }

    [Fact]
    public async Task TaskThatEndsWithAnErrorThatWillNotGoAway_IsNotGivenUp()
    {
        await using var polling = await OfAsync(NoScene);

        await polling.PollAsync();

        polling.Report.AtEnd().IsClean.Should().BeTrue();
    }

    [Fact]
    public async Task TaskThatWasNeverPolled_IsNotGivenUp()
    {
        await using var polling = await OfAsync(Created);

        polling.Session.Control.Know(new GetTaskRequest("c", "a", "s"));

        polling.Report.AtEnd().IsClean.Should().BeTrue();
    }

    [Fact]
    public async Task RetryBehindAFault_IsNothingWrong()
    {
        await using var polling = await OfAsync(new FaultReply(FaultKind.GarbageBody), new MutantReply(MutantKind.UnknownStatus7), Approved);

        await polling.PollWithPausesAsync(0, 0);

        polling.Report.AtEnd().IsClean.Should().BeTrue();
    }

    [Theory]
    [InlineData("force")]
    [InlineData("back")]
    [InlineData("reset")]
    [InlineData("other story")]
    public async Task WhatSomebodyMovedByHand_IsNoMeasure(string what)
    {
        await using var polling = await OfAsync(Created, Approved);
        await polling.PollWithPausesAsync(1);
        var control = polling.Session.Control;
        var key = control.All()[0].Key;
        polling.Wait(1);

        switch (what)
        {
            case "force":
                control.Force(key, new ForcedAnswer(Created));
                break;
            case "back":
                control.JumpTo(key, 1);
                break;
            case "reset":
                polling.Session.Reset();
                break;
        }

        await polling.PollAsync(scenario: what == "other story" ? "other" : null);

        polling.Found.Should().BeEmpty();
    }

    [Fact]
    public async Task ForcedEnd_IsAnEnd()
    {
        await using var polling = await OfAsync(Created);
        var key = polling.Session.Control.Know(new GetTaskRequest(SampleIds.CampaignId, SampleIds.AnnotationRequestId, SampleIds.SceneId)).Key;
        polling.Session.Control.Force(key, new ForcedAnswer(Approved));

        await polling.PollWithPausesAsync(1);

        polling.Found.Should().Equal("polled-after-end 1: 1,2");
    }

    [Fact]
    public async Task MagicIds_AreJudgedLikeTasks_ButNeverGivenUp()
    {
        await using var polling = await OfAsync(Created);
        foreach (var tail in (string[])["000000000011", "000000051008", "000000005000", "000000000003"])
        {
            await polling.PollSceneAsync("00000000-0000-4000-8000-" + tail);
            await polling.PollSceneAsync("00000000-0000-4000-8000-" + tail);
        }

        polling.Found.Should().Equal("polled-after-end 1: 1,2", "no-back-off 1: 5,6", "retried-lasting-error 1: 3,4");
        polling.Report.Open.Count.Should().Be(0);
    }

    [Fact]
    public async Task AnswerThatDidNotArrive_IsNoMeasure()
    {
        await using var polling = await OfAsync(Approved with { Delay = Delay.Fixed(TimeSpan.FromMinutes(1)) }, Approved);
        using (var connection = await polling.Fake.ConnectAsync())
        {
            await connection.SendAsync(Http.RawConnection.Post());
            await Http.Eventually.IsTrue(() => polling.Fake.Services.Held.Count == 1, "the answer is held back");
        }

        await polling.Fake.CompleteEntryAsync();
        await polling.PollAsync();

        polling.Found.Should().BeEmpty();
    }
}
