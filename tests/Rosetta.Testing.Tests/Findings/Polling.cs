using Microsoft.Extensions.Time.Testing;
using Rosetta.GetTask;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Tests.Http;

namespace Rosetta.Testing.Tests.Findings;

/// <summary>A client that polls a fake on Kestrel whose clocks a test moves, and what the fake says of it.</summary>
internal sealed class Polling : IAsyncDisposable
{
    public static readonly Reply Created = new StatusReply(RosettaStatus.Created);
    public static readonly Reply Approved = new StatusReply(RosettaStatus.LabelsApproved);
    public static readonly Reply Hiccup = new ErrorReply(RosettaCode.ServiceHiccuped);
    public static readonly Reply NoScene = new ErrorReply(RosettaCode.SceneNotExists);

    private readonly FakeServer _fake;
    private readonly FakeTimeProvider _time;

    private Polling(FakeServer fake, FakeTimeProvider time)
    {
        _fake = fake;
        _time = time;
    }

    public FakeServer Fake => _fake;

    public Session Session => _fake.Services.Sessions.TryGetOrCreate("default", out var session) ? session : throw new InvalidOperationException("no session");

    public FindingsReport Report => Session.Findings;

    /// <summary>The rules that were broken, each with how often and the first entries that show it: <c>gave-up 1: 3,4</c>.</summary>
    public string[] Found => [.. Report.Findings.Select(finding => $"{finding.Rule} {finding.Count}: {string.Join(',', finding.Seen[0].Entries)}")];

    /// <summary>Starts a fake whose default story answers these, the last for ever.</summary>
    public static Task<Polling> OfAsync(params Reply[] replies) => OfAsync(FindingSettings.Default, replies);

    public static async Task<Polling> OfAsync(FindingSettings settings, params Reply[] replies)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2025, 3, 13, 20, 0, 0, TimeSpan.Zero));
        var fake = await FakeServer.StartAsync(
            settings: new SessionSettings { Scenario = "told", Findings = settings },
            time: time,
            scenarios: [Http.Story.Of("told", replies), Http.Story.Of("other", Created)]);
        return new Polling(fake, time);
    }

    /// <summary>Polls the sample task.</summary>
    public async Task PollAsync(string body = RawConnection.SampleBody, string? contentType = "application/json", string? scenario = null)
    {
        using var answer = await _fake.Client.PostAsync(body: body, contentType: contentType, scenario: scenario);
        await answer.TextAsync();
    }

    public Task PollSceneAsync(string scene) => PollAsync($$"""{"campaignId":"c","annotationRequestId":"a","sceneId":"{{scene}}"}""");

    /// <summary>Polls once, then again behind each of the pauses on the host's clock.</summary>
    public async Task PollWithPausesAsync(params double[] seconds)
    {
        await PollAsync();
        foreach (var pause in seconds)
        {
            Wait(pause);
            await PollAsync();
        }
    }

    public void Wait(double seconds) => _time.Advance(TimeSpan.FromSeconds(seconds));

    public ValueTask DisposeAsync() => _fake.DisposeAsync();
}
