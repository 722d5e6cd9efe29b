using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Rosetta.Testing.Telemetry;
using Rosetta.Testing.Tests.Http;
using Story = Rosetta.Testing.Tests.Playback.Story;

namespace Rosetta.Testing.Tests.Telemetry;

/// <summary>Meter and source are the process': each test looks at what only it can have caused.</summary>
public class TelemetryTests
{
    private readonly string _own = $"own-{Guid.NewGuid():N}";

    [Fact]
    public async Task Request_IsCountedByOutcomeAndScenario_NeverByIds()
    {
        var heard = new ConcurrentQueue<(string Instrument, Dictionary<string, object?> Tags)>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, mine) => Enable(instrument, mine) };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => heard.Enqueue((instrument.Name, ToDictionary(tags))));
        listener.SetMeasurementEventCallback<double>((instrument, seconds, tags, _) => heard.Enqueue(($"{instrument.Name}{(seconds > 0 ? "" : "?")}", ToDictionary(tags))));
        listener.Start();
        await using var server = await FakeServer.StartAsync(scenarios: [Story.Of("happy-path", Story.Last("created")), Story.Of(_own, Story.Calls("reviewing", 1), Story.Last("service-hiccuped"))]);

        await server.Client.PostAsync(scenario: _own);
        await server.Client.PostAsync(scenario: _own);

        await Http.Eventually.IsTrue(() => heard.Count(one => Equals(one.Tags.GetValueOrDefault("scenario"), _own)) == 2, "each call is counted once");
        var counted = heard.Where(one => Equals(one.Tags.GetValueOrDefault("scenario"), _own)).ToList();
        counted.Should().OnlyContain(one => one.Instrument == "rosetta.requests");
        counted[0].Tags.Should().Equal(new Dictionary<string, object?> { ["kind"] = "status", ["outcome"] = "reviewing", ["scenario"] = _own, ["delivered"] = "true" });
        counted[1].Tags.Should().Equal(new Dictionary<string, object?> { ["kind"] = "error", ["outcome"] = "service-hiccuped", ["scenario"] = _own, ["delivered"] = "true" });
        heard.Should().Contain(one => one.Instrument == "rosetta.request.duration" && one.Tags.Keys.Single() == "kind");
    }

    [Fact]
    public async Task State_IsToldWhenAsked()
    {
        await using var server = await FakeServer.StartAsync();
        await server.Client.PostAsync();
        await server.Client.PostAsync(session: "other");
        var heard = new Dictionary<string, long>();
        using var listener = new MeterListener();
        using var state = new StateMeter(server.Services);
        listener.InstrumentPublished = (instrument, mine) =>
        {
            if (state.Has(instrument))
            {
                mine.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => heard[instrument.Name] = value);
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => heard[instrument.Name] = value);
        listener.Start();

        listener.RecordObservableInstruments();

        heard.Should().Equal(new Dictionary<string, long>
        {
            ["rosetta.sessions"] = 2,
            ["rosetta.sessions.forgotten"] = 0,
            ["rosetta.tasks"] = 2,
            ["rosetta.tasks.forgotten"] = 0,
            ["rosetta.journal.entries"] = 2,
            ["rosetta.journal.dropped"] = 0,
            ["rosetta.requests.held"] = 0,
        });
    }

    [Fact]
    public async Task Span_StandsBelowTheCallers_AndHasNoIds()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Rosetta.Testing",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var server = await FakeServer.StartAsync(scenarios: [Story.Of("happy-path", Story.Last("created"))]);
        using var request = Call.Request("/task/get", System.Text.Encoding.UTF8.GetBytes(RawConnection.SampleBody), session: _own);
        request.Headers.TryAddWithoutValidation("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        await Http.Eventually.IsTrue(() => spans.Any(IsOwn), "the span ends");
        var span = spans.Single(IsOwn);
        (span.DisplayName, span.Kind, span.TraceId.ToHexString(), span.ParentSpanId.ToHexString()).Should()
            .Be(("POST /task/get", ActivityKind.Server, "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"));
        span.TagObjects.Should().Equal(new Dictionary<string, object?>
        {
            ["http.request.method"] = "POST",
            ["http.route"] = "/task/get",
            ["http.response.status_code"] = 200,
            ["rosetta.session"] = _own,
            ["rosetta.scenario"] = "happy-path",
            ["rosetta.kind"] = "status",
            ["rosetta.outcome"] = "created",
            ["rosetta.delivered"] = true,
        });
    }

    private bool IsOwn(Activity span) => Equals(span.GetTagItem("rosetta.session"), _own);

    private static void Enable(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == "Rosetta.Testing" && !instrument.IsObservable)
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private static Dictionary<string, object?> ToDictionary(ReadOnlySpan<KeyValuePair<string, object?>> tags) => new(tags.ToArray());
}
