using System.Globalization;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Rosetta.Testing.Playback;
using static Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Playback;

/// <summary>Rule 5: the clock itself.</summary>
public class SessionClockTests
{
    private static readonly DateTimeOffset End = new(9999, 12, 30, 23, 59, 59, TimeSpan.Zero);

    private readonly FakeTimeProvider _host = new(Stage.Start);

    [Fact]
    public void Rule05_Clock_RunsWithTheHost()
    {
        var clock = Clock();
        clock.Now.Should().Be(Stage.Start);

        _host.Advance(TimeSpan.FromTicks(12_345_678));

        clock.Now.Should().Be(Stage.Start.AddTicks(12_345_678));
    }

    [Fact]
    public void Rule05_ChangeOfSpeed_CountsFromNowOn()
    {
        var clock = Clock();
        _host.Advance(TimeSpan.FromSeconds(10));

        clock.SetSpeed(60);
        clock.Now.Should().Be(Stage.Start.AddSeconds(10));
        _host.Advance(TimeSpan.FromSeconds(10));
        clock.SetSpeed(0.5);
        _host.Advance(TimeSpan.FromSeconds(10));

        clock.Now.Should().Be(Stage.Start.AddSeconds(10 + 600 + 5));
        clock.Speed.Should().Be(0.5);
    }

    [Fact]
    public void Rule05_PausedClock_KeepsItsSpeedForLater()
    {
        var clock = Clock();
        clock.SetSpeed(60);
        clock.Pause();
        _host.Advance(TimeSpan.FromSeconds(10));
        clock.Now.Should().Be(Stage.Start);

        clock.SetSpeed(30);
        _host.Advance(TimeSpan.FromSeconds(10));
        clock.Now.Should().Be(Stage.Start);
        clock.Resume();
        _host.Advance(TimeSpan.FromSeconds(10));

        clock.Now.Should().Be(Stage.Start.AddSeconds(300));
    }

    [Fact]
    public void Rule05_Advance_NeverGoesBack()
    {
        var clock = Clock();

        clock.Invoking(it => it.Advance(TimeSpan.FromTicks(-1))).Should().Throw<ArgumentOutOfRangeException>();
        clock.Advance(TimeSpan.Zero);

        clock.Now.Should().Be(Stage.Start);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_001)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Rule05_SpeedOutsideOfItsLimits_IsRefused(double speed)
    {
        var clock = Clock();

        clock.Invoking(it => it.SetSpeed(speed)).Should().Throw<ArgumentOutOfRangeException>().WithMessage(
            $"A clock's speed is more than 0 and at most 1000000; to stop it, pause it. (Parameter 'speed')\nActual value was {speed.ToString(CultureInfo.InvariantCulture)}.");
        clock.Speed.Should().Be(1);
    }

    [Theory]
    [InlineData(0.001, 0.01)]
    [InlineData(1_000_000, 10_000_000)]
    public void Rule05_SpeedAtItsLimits_IsKept(double speed, double seconds)
    {
        var clock = Clock();
        clock.SetSpeed(speed);

        _host.Advance(TimeSpan.FromSeconds(10));

        clock.Now.Should().Be(Stage.Start.AddSeconds(seconds));
    }

    [Fact]
    public void Rule05_AdvanceByEverything_StopsAtTheEndOfTime_AndStaysThere()
    {
        var clock = Clock();

        clock.Advance(TimeSpan.MaxValue);
        var end = clock.Now;
        end.Should().BeCloseTo(End, TimeSpan.FromSeconds(1));

        clock.Advance(TimeSpan.MaxValue);
        clock.SetSpeed(1_000_000);
        _host.Advance(TimeSpan.FromDays(100_000));
        clock.Now.Should().Be(end);
    }

    [Fact]
    public void Rule05_FastClock_StopsAtTheEndOfTime()
    {
        var clock = Clock();
        clock.SetSpeed(1_000_000);

        _host.Advance(TimeSpan.FromDays(1_000_000));

        clock.Now.Should().BeCloseTo(End, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Rule05_ClockThatStartsAtTheLastInstant_HasADateInEveryZone()
    {
        foreach (var hours in new[] { -14, 0, 14 })
        {
            var zone = TimeZoneInfo.CreateCustomTimeZone("z", TimeSpan.FromHours(hours), "z", "z");
            var stage = new Stage(
                new PlaybackOptions { ClockStart = DateTimeOffset.MaxValue, Defaults = new SessionSettings { TimeZone = zone } }, Of("story", For("created", 10), Last("approved")));

            stage.Poll().Values.Date.Should().BeCloseTo(new DateTime(9999, 12, 30, 23, 59, 59).AddHours(hours), TimeSpan.FromSeconds(1));
            stage.Look().Reply!.Word.Should().Be("created");
        }
    }

    [Fact]
    public void Rule05_ClockThatStartsAtTheFirstInstant_HasADate()
    {
        var stage = new Stage(new PlaybackOptions { ClockStart = DateTimeOffset.MinValue, ClockPaused = true }, Of("story", Last("created")));

        stage.Poll().Values.Date.Should().Be(DateTime.MinValue);
    }

    [Theory]
    [InlineData("2025-03-30T00:59:59Z", "2025-03-30 01:59:59")]
    [InlineData("2025-03-30T01:00:00Z", "2025-03-30 03:00:00")]
    [InlineData("2025-10-26T00:59:59Z", "2025-10-26 02:59:59")]
    [InlineData("2025-10-26T01:00:00Z", "2025-10-26 02:00:00")]
    public void Rule05_Date_IsWrittenInTheSessionsZone_SummerTimeIncluded(string utc, string expected)
    {
        // Central European rules, made here: a machine without time zone data has none.
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            DateTime.MinValue.Date,
            DateTime.MaxValue.Date,
            TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday));
        var zone = TimeZoneInfo.CreateCustomTimeZone("cet", TimeSpan.FromHours(1), "CET", "CET", "CEST", [rule]);
        var stage = new Stage(
            new PlaybackOptions
            {
                ClockStart = DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture),
                Defaults = new SessionSettings { TimeZone = zone },
            },
            Of("story", Last("created")));

        stage.Poll().Values.Date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture).Should().Be(expected);
    }

    [Fact]
    public void Rule05_Clock_NeverGoesBack_WhateverIsDoneToIt()
    {
        var moves = Gen.OneOf(
            Gen.Double[0.0001, 1_000_000].Select(speed => (Action<SessionClock, FakeTimeProvider>)((clock, _) => clock.SetSpeed(speed))),
            Gen.Bool.Select(paused => (Action<SessionClock, FakeTimeProvider>)((clock, _) =>
            {
                if (paused)
                {
                    clock.Pause();
                }
                else
                {
                    clock.Resume();
                }
            })),
            Gen.Long[0, TimeSpan.TicksPerDay * 400_000].Select(ticks => (Action<SessionClock, FakeTimeProvider>)((clock, _) => clock.Advance(new TimeSpan(ticks)))),
            Gen.Long[0, TimeSpan.TicksPerDay].Select(ticks => (Action<SessionClock, FakeTimeProvider>)((_, host) => host.Advance(new TimeSpan(ticks)))));

        moves.Array[1, 30].Sample(sequence =>
        {
            var host = new FakeTimeProvider(Stage.Start);
            var clock = ClockOn(host, speed: 1);
            var before = clock.Now;
            foreach (var move in sequence)
            {
                move(clock, host);
                if (clock.Now < before)
                {
                    return false;
                }

                before = clock.Now;
            }

            return true;
        });
    }

    [Fact]
    public async Task Rule05_ReaderWhoComesInTheMiddleOfAPause_SeesNoTimeAfterIt()
    {
        var host = new InterruptedHost();
        var clock = ClockOn(host, speed: 1_000_000);
        var reader = Task.CompletedTask;
        var seen = DateTimeOffset.MinValue;
        host.AfterNextRead = () =>
        {
            // The pause has read the host's clock and not taken effect yet; the reader gets a later instant.
            using var hasRead = new ManualResetEventSlim();
            host.AfterNextRead = hasRead.Set;
            reader = Task.Run(() => seen = clock.Now, TestContext.Current.CancellationToken);
            hasRead.Wait(TestContext.Current.CancellationToken);
        };

        clock.Pause();
        await reader;

        seen.Should().Be(clock.Now);
    }

    [Fact]
    public async Task Rule05_ReadersOfAClockThatIsChangedAllTheTime_NeverSeeItGoBack()
    {
        var clock = ClockOn(TimeProvider.System, speed: 1);
        var isDone = false;
        using var haveBegun = new CountdownEvent(2);
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var (before, backwards) = (clock.Now, 0);
            haveBegun.Signal();
            while (!Volatile.Read(ref isDone))
            {
                var now = clock.Now;
                backwards += now < before ? 1 : 0;
                before = now;
            }

            return backwards;
        })).ToArray();

        haveBegun.Wait(TestContext.Current.CancellationToken);
        for (var i = 0; i < 50_000; i++)
        {
            clock.Pause();
            clock.Advance(TimeSpan.FromHours(1));
            clock.SetSpeed(1 + (i % 1_000));
            clock.Resume();
        }

        Volatile.Write(ref isDone, true);
        (await Task.WhenAll(readers)).Should().Equal(0, 0);
    }

    private SessionClock Clock() => ClockOn(_host, speed: 1);

    private static SessionClock ClockOn(TimeProvider host, double speed)
    {
        var options = new PlaybackOptions { ClockStart = Stage.Start, ClockSpeed = speed };
        new SessionStore(options, host).TryGetOrCreate("clock", out var session).Should().BeTrue();
        return session!.Clock;
    }

    /// <summary>A host on which a second passes with every look at the clock, and somebody else may act in between.</summary>
    private sealed class InterruptedHost : TimeProvider
    {
        private long _now;

        public Action? AfterNextRead { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp()
        {
            var now = Interlocked.Add(ref _now, TimeSpan.TicksPerSecond);
            var act = AfterNextRead;
            AfterNextRead = null;
            act?.Invoke();
            return now;
        }
    }
}
