using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Kit;

/// <summary>The clock in a test's hand, and the delays that are not on it.</summary>
public class ClockTests
{
    private static readonly DateTimeOffset Start = new(2025, 3, 13, 20, 0, 0, TimeSpan.Zero);

    private static readonly Scenario Timed = new()
    {
        Name = "timed",
        Steps =
        [
            new Step(new StatusReply(RosettaStatus.Created), StepEnd.After(TimeSpan.FromMinutes(10))),
            new Step(new StatusReply(RosettaStatus.AnnotationInProgress), StepEnd.After(TimeSpan.FromMinutes(20))),
            new Step(new StatusReply(RosettaStatus.LabelsApproved), StepEnd.Never),
        ],
    };

    [Fact]
    public async Task Advance_MovesTheStoriesAndTheDate()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        rosetta.Play(Timed);
        (await http.StatusAsync()).Should().Be(1);

        rosetta.Clock.Advance(TimeSpan.FromMinutes(10));

        using var response = await http.SendAsync(Ask.Request(), Ask.Cancel);
        (await response.Content.ReadAsStringAsync(Ask.Cancel)).Should().Contain("\"status\":3").And.Contain("\"date\":\"2025-03-13 20:10:00\"");
    }

    [Fact]
    public async Task AdvanceToNextTransition_GoesFromStepToStep()
    {
        await using var rosetta = RosettaFake.Start();
        using var http = rosetta.CreateClient();
        rosetta.Play(Timed);
        await http.StatusAsync();

        rosetta.Clock.NextTransition.Should().Be(Start.AddMinutes(10));
        rosetta.Clock.AdvanceToNextTransition();
        (await http.StatusAsync()).Should().Be(3);
        rosetta.Clock.AdvanceToNextTransition();

        rosetta.Clock.Now.Should().Be(Start.AddMinutes(30));
        (await http.StatusAsync()).Should().Be(11);
        rosetta.Clock.NextTransition.Should().BeNull();
    }

    [Fact]
    public async Task AdvanceToNextTransition_WhereThereIsNone_SaysWhy()
    {
        await using var rosetta = RosettaFake.Start();

        var advance = rosetta.Clock.AdvanceToNextTransition;

        advance.Should().Throw<InvalidOperationException>().WithMessage(
            "No step ends by time: the clock stays at 2025-03-13 20:00:00Z. Only steps with 'for' do, and a task's first poll begins its story; see whether the client has polled, and Tasks for where it is.");
    }

    [Fact]
    public async Task Run_LetsTheClockRun_AndStopHoldsIt()
    {
        var host = new Http.HostTime();
        await using var rosetta = RosettaFake.Start(new RosettaFakeOptions { HostTime = host });

        host.Advance(TimeSpan.FromMinutes(1));
        rosetta.Clock.Now.Should().Be(Start);
        rosetta.Clock.Run(speed: 60);
        host.Advance(TimeSpan.FromMinutes(1));
        rosetta.Clock.Stop();
        host.Advance(TimeSpan.FromMinutes(1));

        rosetta.Clock.Now.Should().Be(Start.AddHours(1));
    }

    [Fact]
    public async Task AnotherStart_IsAnOption()
    {
        var time = new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
        await using var rosetta = RosettaFake.Start(new RosettaFakeOptions { Time = time });

        rosetta.Clock.Now.Should().Be(time);
    }

    [Fact]
    public async Task ADelay_IsOnTheHostsClock_NotOnTheSessions()
    {
        var host = new Http.HostTime();
        await using var rosetta = RosettaFake.Start(new RosettaFakeOptions { HostTime = host });
        using var http = rosetta.CreateClient();
        rosetta.Given(Ask.Scene).Answers(new StatusReply(RosettaStatus.Created) { Delay = Delay.Fixed(TimeSpan.FromMinutes(5)) });

        var call = http.StatusAsync();
        await host.HasTimers(1);
        rosetta.Clock.Advance(TimeSpan.FromDays(1));
        call.IsCompleted.Should().BeFalse();
        host.Advance(TimeSpan.FromMinutes(5));

        (await call).Should().Be(1);
    }

    [Fact]
    public async Task SkippedDelays_TakeNoTime()
    {
        var host = new Http.HostTime();
        await using var rosetta = RosettaFake.Start(new RosettaFakeOptions { HostTime = host, SkipDelays = true });
        using var http = rosetta.CreateClient();
        rosetta.Given("delayed").Answers(new StatusReply(RosettaStatus.Created) { Delay = Delay.Fixed(TimeSpan.FromMinutes(5)) });
        rosetta.Given("drips").Fails(FaultKind.SlowBody);

        (await http.StatusAsync("delayed")).Should().Be(1);
        (await http.StatusAsync("drips")).Should().Be(1);

        host.Timers.Should().Be(0);
    }
}
