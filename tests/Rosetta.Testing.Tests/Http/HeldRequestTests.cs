using System.Net;
using Rosetta.GetTask;
using Rosetta.Testing.Http;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Http;

/// <summary>Delays and hangs: on the host's clock, bounded, and gone with the client.</summary>
public class HeldRequestTests
{
    [Fact]
    public async Task Rule05_Delay_PassesOnTheHostsClock_NotOnTheSessions()
    {
        var time = new HostTime();
        await using var fake = await FakeServer.StartAsync(time: time);
        using var connection = await fake.ConnectAsync();
        await connection.SendAsync(RawConnection.Play("slow"));
        var answer = connection.ReadAnswerAsync();
        await time.HasTimers(1);
        fake.Services.Held.Count.Should().Be(1);

        fake.Services.Sessions.TryGet("default", out var session);
        session!.Clock.Advance(TimeSpan.FromHours(1));
        time.Advance(TimeSpan.FromSeconds(29));
        answer.IsCompleted.Should().BeFalse();
        time.Advance(TimeSpan.FromSeconds(1));

        (await answer).Body.Should().Contain("\"date\":\"2025-03-13 20:00:00\"", "it was decided before the session's clock moved");
        (await fake.CompleteEntryAsync()).Duration.Should().Be(TimeSpan.FromSeconds(30));
        fake.Services.Held.Count.Should().Be(0);
    }

    [Fact]
    public async Task DelayedAnswer_IsInTheJournalWhileItIsHeld()
    {
        await using var fake = await FakeServer.StartAsync(time: new HostTime());
        using var connection = await fake.ConnectAsync();

        await connection.SendAsync(RawConnection.Play("slow"));
        await Eventually.IsTrue(() => fake.Services.Held.Count == 1, "the request is held");

        fake.Journal().Should().ContainSingle().Which.Delivered.Should().BeNull();
    }

    [Fact]
    public async Task Rule11_Timeout_SendsNothing_UntilTheClientGivesUp()
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();
        await connection.SendAsync(RawConnection.Play("timeout"));
        var anything = connection.ReadSomeAsync();
        await Eventually.IsTrue(() => fake.Services.Held.Hanging == 1, "the request hangs");

        anything.IsCompleted.Should().BeFalse();
        connection.Dispose();

        await Eventually.IsTrue(() => fake.Services.Held is { Hanging: 0, Count: 0 }, "nothing is held any more");
        var entry = await fake.CompleteEntryAsync();
        entry.HttpStatus.Should().Be(0);
        entry.Delivered.Should().BeTrue("to be left without an answer is what was meant for the client");
    }

    [Theory]
    [InlineData("timeout")]
    [InlineData("slow")]
    [InlineData("slow-body")]
    public async Task Rule11_HundredClientsThatHangUp_FreeEverythingAtOnce(string scenario)
    {
        await using var fake = await FakeServer.StartAsync(time: new HostTime());
        var connections = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => fake.ConnectAsync()));
        await Task.WhenAll(connections.Select(connection => connection.SendAsync(RawConnection.Play(scenario))));
        await Eventually.IsTrue(() => fake.Services.Held.Count == 100, "all are held");

        foreach (var connection in connections)
        {
            connection.Dispose();
        }

        await Eventually.IsTrue(() => fake.Services.Held is { Count: 0, Hanging: 0 }, "all are free");
        await Eventually.IsTrue(() => fake.Journal().All(entry => entry.Delivered == (scenario == "timeout")), "the journal knows");
        fake.Logs.Warnings.Should().BeEmpty();
    }

    [Fact]
    public async Task Rule01_ClientThatHangsUp_DoesNotRollTheCursorBack()
    {
        await using var fake = await FakeServer.StartAsync(
            time: new HostTime(),
            scenarios: [Story.Of("happy-path", new StatusReply(RosettaStatus.Created) { Delay = Delay.Fixed(TimeSpan.FromSeconds(1)) }, new StatusReply(RosettaStatus.LabelsApproved))]);
        using (var connection = await fake.ConnectAsync())
        {
            await connection.SendAsync(RawConnection.Post());
            await Eventually.IsTrue(() => fake.Services.Held.Count == 1, "the request is held");
        }

        (await fake.CompleteEntryAsync()).Delivered.Should().BeFalse();
        using var next = await fake.Client.PostAsync();
        (await next.TextAsync()).Should().Contain("\"status\":11}");
    }

    [Fact]
    public async Task Rule11_HangsOverTheLimit_AreAProblem503_AndFreePlacesCountAgain()
    {
        await using var fake = await FakeServer.StartAsync(new EdgeOptions { MaxHangs = 2 });
        var hanging = new[] { await fake.ConnectAsync(), await fake.ConnectAsync() };
        await Task.WhenAll(hanging.Select(connection => connection.SendAsync(RawConnection.Play("timeout"))));
        await Eventually.IsTrue(() => fake.Services.Held.Hanging == 2, "both hang");

        using var refused = await fake.Client.PostAsync(scenario: "timeout");
        hanging[0].Dispose();
        await Eventually.IsTrue(() => fake.Services.Held.Hanging == 1, "one is gone");
        using var third = await fake.ConnectAsync();
        await third.SendAsync(RawConnection.Play("timeout"));

        refused.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await refused.TextAsync()).Should().Contain("urn:rosetta-mock:too-many-hangs");
        await Eventually.IsTrue(() => fake.Services.Held.Hanging == 2, "the place is taken again");
        hanging[1].Dispose();
    }

    [Fact]
    public async Task Rule11_ServerThatStops_AbortsHangsAtOnce()
    {
        await using var fake = await FakeServer.StartAsync();
        using var connection = await fake.ConnectAsync();
        await connection.SendAsync(RawConnection.Play("timeout"));
        await Eventually.IsTrue(() => fake.Services.Held.Hanging == 1, "the request hangs");
        var since = TimeProvider.System.GetTimestamp();

        await fake.StopAsync(TestContext.Current.CancellationToken);

        TimeProvider.System.GetElapsedTime(since).Should().BeLessThan(TimeSpan.FromSeconds(4), "five seconds are for those that drain");
        (await connection.ReadToEndAsync()).Should().Be(new RawAnswer("", ConnectionEnding.Reset));
        (await fake.CompleteEntryAsync()).Delivered.Should().BeFalse();
    }

    [Fact]
    public async Task Rule11_ServerThatStops_LetsADelayedAnswerOut()
    {
        var time = new HostTime();
        await using var fake = await FakeServer.StartAsync(time: time);
        using var connection = await fake.ConnectAsync();
        await connection.SendAsync(RawConnection.Play("slow"));
        await time.HasTimers(1);

        var stopping = fake.StopAsync(TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(30));

        (await connection.ReadAnswerAsync()).Body.Should().Contain("\"status\":1}");
        await stopping;
    }

    [Fact]
    public async Task ClientThatCancelsInMemory_FreesEverythingToo()
    {
        await using var fake = await FakeServer.StartInMemoryAsync();
        using var cancel = new CancellationTokenSource();
        var call = fake.Client.SendAsync(Call.Request("/task/get", "{}"u8.ToArray(), scenario: "timeout"), cancel.Token);
        (await call).StatusCode.Should().Be(HttpStatusCode.BadRequest, "a malformed request plays nothing");
        call = fake.Client.SendAsync(Call.Request("/task/get", System.Text.Encoding.UTF8.GetBytes(RawConnection.SampleBody), scenario: "timeout"), cancel.Token);
        await Eventually.IsTrue(() => fake.Services.Held.Hanging == 1, "the request hangs");

        await cancel.CancelAsync();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
        await Eventually.IsTrue(() => fake.Services.Held is { Count: 0, Hanging: 0 }, "nothing is held any more");
    }
}
