namespace Rosetta.MockServer.Tests.Admin;

public class ClockTests
{
    private const string Path = "/_rosetta/sessions/default/clock";

    [Fact]
    public async Task Advance_MovesTheSessionsTime()
    {
        await using var server = await StartAsync();

        var put = await server.PutAsync(Path, """{"advance":"1h30m"}""");

        put.Body.Should().Be("""{"now":"2025-03-13T21:30:00+00:00","speed":1,"paused":false,"nextTransition":null,"timeToNextTransition":null}""");
        (await server.PollAsync()).Json["date"]!.GetValue<string>().Should().Be("2025-03-13 21:30:00");
        (await server.GetAsync(Path)).Json["now"]!.GetValue<string>().Should().Be("2025-03-13T21:30:00+00:00");
    }

    [Fact]
    public async Task Speed_LetsTheClockRunFaster()
    {
        await using var server = await StartAsync();

        await server.PutAsync(Path, """{"speed":60}""");
        server.Time.Advance(TimeSpan.FromSeconds(2));

        (await server.GetAsync(Path)).Json["now"]!.GetValue<string>().Should().Be("2025-03-13T20:02:00+00:00");
    }

    [Fact]
    public async Task Paused_StopsTheClock_AndLetsItRunOn()
    {
        await using var server = await StartAsync();

        await server.PutAsync(Path, """{"paused":true}""");
        server.Time.Advance(TimeSpan.FromSeconds(10));
        (await server.GetAsync(Path)).Json["now"]!.GetValue<string>().Should().Be("2025-03-13T20:00:00+00:00");
        await server.PutAsync(Path, """{"paused":false}""");
        server.Time.Advance(TimeSpan.FromSeconds(10));

        (await server.GetAsync(Path)).Json["now"]!.GetValue<string>().Should().Be("2025-03-13T20:00:10+00:00");
    }

    [Fact]
    public async Task NextTransition_IsToldAndGoneTo()
    {
        await using var server = await StartAsync();
        await server.PutYamlAsync("/_rosetta/scenarios/timed", "name: timed\nsteps:\n  - status: created\n    for: 2m\n  - status: waiting-for-annotation\n    for: 1h\n  - status: annotating\n");
        await server.PutAsync("/_rosetta/sessions/default", """{"scenario":"timed"}""");
        await server.PollAsync();

        (await server.GetAsync(Path)).Body.Should().Be(
            """{"now":"2025-03-13T20:00:00+00:00","speed":1,"paused":false,"nextTransition":"2025-03-13T20:02:00+00:00","timeToNextTransition":"2m"}""");
        (await server.PutAsync(Path, """{"to":"next-transition"}""")).Body.Should().Be(
            """{"now":"2025-03-13T20:02:00+00:00","speed":1,"paused":false,"nextTransition":"2025-03-13T21:02:00+00:00","timeToNextTransition":"1h"}""");
        (await server.PollAsync()).TaskStatus.Should().Be(2);
    }

    [Fact]
    public async Task WithoutTransition_Is409_AndNothingOfTheCallIsApplied()
    {
        await using var server = await StartAsync();

        (await server.PutAsync(Path, """{"to":"next-transition","paused":true,"speed":5}""")).ShouldBeProblem(409, "no-transition").Detail.Should().Be(
            "No task of session 'default' is in a step that ends by time ('for'), so there is no next transition to go to. Advance a task instead, or move the clock by a duration.");

        (await server.GetAsync(Path)).Body.Should().Contain("\"speed\":1,\"paused\":false");
    }

    [Fact]
    public async Task SpeedPauseAndAdvance_InOneCall()
    {
        await using var server = await StartAsync();

        var put = await server.PutAsync(Path, """{"advance":"10m","paused":true,"speed":60}""");

        put.Body.Should().StartWith("""{"now":"2025-03-13T20:10:00+00:00","speed":60,"paused":true,""");
    }

    [Theory]
    [InlineData("{}", "$ at byte 0: found an object without fields, expected at least one of: advance, to, speed, paused")]
    [InlineData("""{"advance":"-10m"}""", "$.advance at byte 11: found \"-10m\", expected a duration such as 200ms, 30s, 10m, 2h, 1d or 1m30s")]
    [InlineData("""{"advance":600}""", "$.advance at byte 11: found the number 600, expected a string")]
    [InlineData("""{"advance":"1m","to":"next-transition"}""", "$.to at byte 21: found to beside advance, expected one of the two: each is a move of its own")]
    [InlineData("""{"to":"the end"}""", "$.to at byte 6: found \"the end\", expected next-transition")]
    [InlineData("""{"speed":0}""", "$.speed at byte 9: found the number 0, expected more than 0 and at most 1000000; to stop the clock, send paused: true")]
    [InlineData("""{"speed":1e7}""", "$.speed at byte 9: found the number 10000000, expected more than 0 and at most 1000000; to stop the clock, send paused: true")]
    [InlineData("""{"speed":1e999}""", "$.speed at byte 9: found the number 1e999, expected a number")]
    [InlineData("""{"paused":"yes"}""", "$.paused at byte 10: found the string \"yes\", expected true or false")]
    public async Task WhatAClockCannotDo_IsRefused(string body, string complaint)
    {
        await using var server = await StartAsync();

        (await server.PutAsync(Path, body)).ShouldBeProblem(400, "malformed-body").Detail
            .Should().Be(complaint + """. A body that works: {"advance":"10m"}""");
        (await server.GetAsync(Path)).Json["now"]!.GetValue<string>().Should().Be("2025-03-13T20:00:00+00:00");
    }

    private static async Task<AdminServer> StartAsync()
    {
        var server = await AdminServer.StartAsync();
        await server.PutAsync("/_rosetta/sessions/default", null);
        return server;
    }
}
