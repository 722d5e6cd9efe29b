using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Tests.Admin;

public class HealthTests
{
    [Fact]
    public async Task FreshServer_TellsVersionUptimeAndEmptyCounts()
    {
        await using var server = await AdminServer.StartAsync();
        server.Time.Advance(TimeSpan.FromSeconds(3723.9));

        var health = await server.GetAsync("/_rosetta/health");

        health.Status.Should().Be(200);
        health.ContentType.Should().Be("application/json");
        health.Body.Should().Be(
            """{"ready":true,"version":"0.1.0","startedAt":"2025-03-13T20:00:00+00:00","uptime":"1h2m3s","scenarios":33,"sessions":{"count":0,"limit":2000,"givenUp":0},"tasks":{"count":0,"limit":250000,"givenUp":0},"journal":{"limit":10000,"appended":0,"dropped":0,"followers":0},"held":{"waiting":0,"hanging":0,"hangingLimit":1000}}""");
    }

    [Fact]
    public async Task WhatWasGivenUpAtTheLimits_IsCounted()
    {
        await using var server = await AdminServer.StartAsync(ServerOptions.Default with { MaxSessions = 2, MaxTasks = 4, JournalSize = 3 });
        foreach (var session in new[] { "one", "two", "three" })
        {
            await server.PollAsync(session);
            server.Time.Advance(TimeSpan.FromSeconds(1));
        }

        for (var scene = 0; scene < 5; scene++)
        {
            await server.PollAsync("three", $$"""{"campaignId":"c","annotationRequestId":"a","sceneId":"s{{scene}}"}""");
        }

        var health = (await server.GetAsync("/_rosetta/health")).Json;

        health["sessions"]!.ToJsonString().Should().Be("""{"count":2,"limit":2,"givenUp":1}""");
        ((long)health["tasks"]!["givenUp"]!).Should().BePositive();
        ((int)health["tasks"]!["count"]!).Should().BeLessThanOrEqualTo(4);
        health["journal"]!.ToJsonString().Should().Be("""{"limit":3,"appended":8,"dropped":5,"followers":0}""");
    }

    [Fact]
    public async Task Health_MakesNoSession()
    {
        await using var server = await AdminServer.StartAsync();

        await server.GetAsync("/_rosetta/health");

        server.Services.Sessions.All().Should().BeEmpty();
    }
}
