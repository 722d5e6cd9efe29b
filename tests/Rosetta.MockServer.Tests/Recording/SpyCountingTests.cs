using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Rosetta.MockServer.Cli.Options;
using Rosetta.MockServer.Tests.Admin;

namespace Rosetta.MockServer.Tests.Recording;

/// <summary>What the real service answers counts as what the fake plays does: in coverage, findings, tasks, pact and metrics.</summary>
public class SpyCountingTests
{
    private const string Session = "/_rosetta/sessions/default";
    private const string Gone = """{"code":56001,"data":null,"message":"SceneId is not exists.","date":"2025-03-13 20:00:00","requestId":"864b70706a7349ea83e177a49800464f","success":false}""";

    private static readonly string Reviewed = StubUpstream.Good.Replace("\"status\":3", "\"status\":5", StringComparison.Ordinal);

    [Fact]
    public async Task Coverage_CountsStatusesCodesAndTransitions_AsTheRealServiceGaveThem()
    {
        await using var upstream = await InTurnAsync(StubUpstream.Good, StubUpstream.Good, Reviewed, Gone);
        await using var spy = await StartAsync(upstream);
        for (var i = 0; i < 4; i++)
        {
            await spy.PollAsync();
        }

        var coverage = (await spy.GetAsync(Session + "/coverage")).Json;

        Met(coverage, "statuses").Should().Equal(("annotating", 2), ("waiting-for-review", 1));
        Met(coverage, "codes").Should().Equal(("success", 3), ("scene-not-exists", 1));
        coverage["otherTransitions"]!.AsArray().Select(one => one!.ToJsonString()).Should().ContainSingle().Which.Should().Contain("annotating").And.Contain("waiting-for-review");
    }

    [Fact]
    public async Task AnswerThatCannotBeRead_AndOneThatDidNotCome_CountForNothing()
    {
        await using var upstream = await InTurnAsync("junk", StubUpstream.Good.Replace("\"status\":3", "\"status\":7", StringComparison.Ordinal));
        await using var spy = await StartAsync(upstream);
        await spy.PollAsync();
        await spy.PollAsync();
        await upstream.DisposeAsync();
        (await spy.PollAsync()).Status.Should().Be(502);

        ((int)(await spy.GetAsync(Session + "/coverage")).Json["met"]!).Should().Be(0);
    }

    [Fact]
    public async Task Findings_JudgeWhoPolls()
    {
        await using var upstream = await InTurnAsync(Gone);
        await using var spy = await StartAsync(upstream);
        await spy.PollAsync();
        await spy.PollAsync();

        var finding = (await spy.GetAsync(Session + "/findings")).Json["findings"]!.AsArray().Should().ContainSingle().Subject!;

        ((string)finding["rule"]!, (int)finding["count"]!).Should().Be(("retried-lasting-error", 1));
        finding["seen"]![0]!["entries"]!.AsArray().Select(id => (int)id!).Should().Equal(1, 2);
    }

    [Fact]
    public async Task Findings_JudgeByWhatTheClientHad_WhenItAsked()
    {
        var asked = new SemaphoreSlim(0);
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var upstream = await StubUpstream.StartAsync(async context =>
        {
            asked.Release();
            await answer.Task;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(Gone);
        });
        await using var spy = await StartAsync(upstream);
        Task[] polls = [spy.PollAsync(), spy.PollAsync()];
        await asked.WaitAsync(TestContext.Current.CancellationToken);
        await asked.WaitAsync(TestContext.Current.CancellationToken);

        answer.SetResult();
        await Task.WhenAll(polls);

        (await spy.GetAsync(Session + "/findings")).Json["findings"]!.AsArray().Should().BeEmpty("neither knew the other's answer");
    }

    [Fact]
    public async Task Findings_JudgeTheFormOfARequest()
    {
        await using var upstream = await InTurnAsync(StubUpstream.Good);
        await using var spy = await StartAsync(upstream);
        using var content = new StringContent(AdminServer.SampleIds.Replace("{", """{"extra":1,""", StringComparison.Ordinal));
        content.Headers.ContentType = null;

        using var answer = await spy.Client.PostAsync("/task/get", content, TestContext.Current.CancellationToken);

        (await spy.GetAsync(Session + "/findings")).Json["findings"]!.AsArray().Select(finding => (string)finding!["rule"]!).Should().BeEquivalentTo("wrong-media-type", "unknown-fields");
        (await spy.GetAsync(Session + "/journal")).Json[0]!["warnings"]!.AsArray().Should().HaveCount(2);
    }

    [Fact]
    public async Task Task_IsSeen_WithWhatTheRealServiceSaidLast()
    {
        await using var upstream = await InTurnAsync(StubUpstream.Good, Reviewed);
        await using var spy = await StartAsync(upstream);
        await spy.PollAsync();
        await spy.PollAsync();

        var task = (await spy.GetAsync(Session + "/tasks")).Json.AsArray().Should().ContainSingle().Subject!;

        ((string)task["rule"]!, (string?)task["scenario"], (int)task["answers"]!, (string)task["lastAnswer"]!["word"]!, (string)task["answer"]!["word"]!)
            .Should().Be(("upstream", null, 2, "waiting-for-review", "waiting-for-review"));
        (await spy.PostAsync($"{Session}/tasks/{(string)task["key"]!}/advance")).ShouldBeProblem(409, "no-story").Detail.Should().Be(
            $"Task '{(string)task["key"]!}' plays no scenario, since its calls are passed on to the real service (--upstream). Force an answer instead, or let calls name a scenario in X-Rosetta-Scenario.");
    }

    [Fact]
    public async Task Pact_HasWhatTheClientReallySent()
    {
        await using var upstream = await InTurnAsync(StubUpstream.Good);
        await using var spy = await StartAsync(upstream);
        await spy.PollAsync();

        (await spy.GetAsync(Session + "/pact?consumer=poller")).Json["interactions"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task Metrics_CountByOutcome()
    {
        await using var upstream = await InTurnAsync(StubUpstream.Good, "junk");
        await using var spy = await StartAsync(upstream);
        var heard = new ConcurrentQueue<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, mine) =>
        {
            if (instrument is { Meter.Name: "Rosetta.Testing", Name: "rosetta.requests" })
            {
                mine.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            var all = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
            heard.Enqueue($"{all["kind"]} {all["outcome"]} {all["scenario"]} {all["delivered"]}");
        });
        listener.Start();

        await spy.PollAsync();
        await spy.PollAsync();

        // The meter is the process': other tests count too.
        await Eventually.IsTrue(() => heard.Contains("status annotating none true") && heard.Contains("other other none true"), "both calls are counted");
    }

    private static IEnumerable<(string Name, int Count)> Met(System.Text.Json.Nodes.JsonNode coverage, string group) =>
        coverage[group]!["rows"]!.AsArray().Where(row => (int)row!["count"]! > 0).Select(row => ((string)row!["name"]!, (int)row["count"]!));

    /// <summary>Answers one body after the other, the last one for good.</summary>
    private static Task<StubUpstream> InTurnAsync(params string[] bodies)
    {
        var next = -1;
        return StubUpstream.StartAsync(context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(bodies[Math.Min(Interlocked.Increment(ref next), bodies.Length - 1)]);
        });
    }

    private static Task<AdminServer> StartAsync(StubUpstream upstream) => AdminServer.StartOnKestrelAsync(new ServerOptions { Upstream = upstream.Address });
}
