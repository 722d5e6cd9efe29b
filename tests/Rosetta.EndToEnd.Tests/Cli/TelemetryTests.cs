using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Rosetta.EndToEnd.Tests.Cli;

public class TelemetryTests
{
    [Fact]
    public async Task Prometheus_IsToldWhatWasAnswered_FromTheStart()
    {
        await using var server = await ServerProcess.StartAsync("--metrics");
        await server.Client.StatusAsync("happy-path");
        await server.Client.StatusAsync("error-service-hiccuped");

        var text = await server.Client.GetStringAsync("/_rosetta/metrics", TestContext.Current.CancellationToken);

        text.Should().MatchRegex("(?m)^rosetta_requests_total\\{[^}]*kind=\"status\"[^}]*outcome=\"created\"[^}]*scenario=\"happy-path\"[^}]*\\} 1\\b");
        text.Should().MatchRegex("(?m)^rosetta_requests_total\\{[^}]*kind=\"error\"[^}]*outcome=\"service-hiccuped\"[^}]*\\} 1\\b");
        text.Should().MatchRegex("(?m)^rosetta_request_duration_seconds_count\\{[^}]*kind=\"status\"[^}]*\\} 1\\b");
        text.Should().MatchRegex("(?m)^rosetta_sessions(\\{[^}]*\\})? 2\\b").And.MatchRegex("(?m)^rosetta_journal_dropped_total(\\{[^}]*\\})? 0\\b");
    }

    [Fact]
    public async Task OpenTelemetry_IsLoadedWhenAskedForOnly()
    {
        await using var server = await ServerProcess.StartAsync();
        await server.Client.StatusAsync("happy-path");
        await server.Client.GetStringAsync("/_rosetta/health", TestContext.Current.CancellationToken);
        LoadedBy(server).Should().NotContain("OpenTelemetry");

        (await server.Client.GetStringAsync("/_rosetta/metrics", TestContext.Current.CancellationToken)).Should().Contain("rosetta_sessions").And.Contain("service_name=\"rosetta-mock\"");

        LoadedBy(server).Should().Contain("OpenTelemetry");
    }

    [Fact]
    public async Task Metrics_StandBehindTheToken()
    {
        await using var server = await ServerProcess.StartAsync("--admin-token", "s3cret");

        (await server.Client.GetAsync("/_rosetta/metrics", TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Collector_GetsMetricsAndTraces_AtTheLatestOnStop()
    {
        var received = new ConcurrentDictionary<string, string>();
        await using var collector = WebApplication.CreateSlimBuilder().Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            received.AddOrUpdate(context.Request.Path, _ => Encoding.Latin1.GetString(body.ToArray()), (_, before) => before + Encoding.Latin1.GetString(body.ToArray()));
            context.Response.ContentType = "application/x-protobuf";
        });
        await collector.StartAsync(TestContext.Current.CancellationToken);
        var start = new ServerStart
        {
            Variables =
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.First(),
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_SERVICE_NAME"] = "the-fake",
            },
        };

        await using (var server = await ServerProcess.StartAsync(start))
        {
            await server.Client.StatusAsync("happy-path");
        }

        received.Keys.Should().BeEquivalentTo("/v1/metrics", "/v1/traces");
        received["/v1/metrics"].Should().ContainAll("rosetta.requests", "rosetta.request.duration", "rosetta.sessions", "rosetta.journal.dropped", "happy-path", "the-fake");
        received["/v1/traces"].Should().ContainAll("POST /task/get", "rosetta.outcome", "created", "the-fake").And.NotContain(Calls.Scene);
    }

    [Fact]
    public async Task CollectorThatIsNotThere_KeepsNobodyFromStopping()
    {
        var start = new ServerStart { Variables = { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:1", ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" } };
        await using var server = await ServerProcess.StartAsync(start);
        await server.Client.StatusAsync("happy-path");
        var since = TimeProvider.System.GetTimestamp();

        server.Terminate();

        (await server.WaitForExitAsync()).Should().Be(0);
        TimeProvider.System.GetElapsedTime(since).Should().BeLessThan(TimeSpan.FromSeconds(30));
    }

    // On Linux, which the tests run on, an assembly that is loaded is a file mapped into memory.
    private static string LoadedBy(ServerProcess server) => File.ReadAllText($"/proc/{server.Id}/maps");
}
