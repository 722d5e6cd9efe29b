using Rosetta.GetTask;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Tests.Http;

namespace Rosetta.Testing.Tests.Pacts;

/// <summary>Which calls count as observed, through the whole edge.</summary>
public class ObservingTests
{
    private const string MagicIds =
        """{"campaignId":"c","annotationRequestId":"a","sceneId":"00000000-0000-4000-8000-TAIL"}""";

    [Fact]
    public async Task EveryOutcomeThatIsDelivered_IsSeen_WhoeverAnswers()
    {
        await using var fake = await FakeServer.StartInMemoryAsync();
        using var usual = await fake.Client.PostAsync();
        using var magic = await fake.Client.PostAsync(body: Magic("000000000009"));
        using var byHeader = await fake.Client.PostAsync(scenario: "hiccup");
        using var untyped = await fake.Client.PostAsync(body: Magic("000000056001"), contentType: null);
        using var charset = await fake.Client.PostAsync(body: Magic("000000051008"), contentType: "application/json; charset=utf-8");

        (await SeenAsync(fake, 5)).Should().Equal(
            "created (1) 200 True",
            "in-qc (9) 200 True",
            "service-hiccuped (5000) 200 True",
            "scene-not-exists (56001) 200 False",
            "campaign-not-exists (51008) 200 True");
    }

    [Fact]
    public async Task EachSession_SeesItsOwn()
    {
        await using var fake = await FakeServer.StartInMemoryAsync();
        using var mine = await fake.Client.PostAsync(session: "mine");

        (await SeenAsync(fake, 1, "mine")).Should().Equal("created (1) 200 True");
        fake.Services.Sessions.TryGet("default", out _).Should().BeFalse();
    }

    [Fact]
    public async Task MalformedCallsFaultsAndMutants_AreNotSeen()
    {
        await using var fake = await FakeServer.StartInMemoryAsync();
        using var malformed = await fake.Client.PostAsync(body: "{}");
        using var mediaType = await fake.Client.PostAsync(contentType: "text/plain");
        using var unknown = await fake.Client.PostAsync(scenario: "nobody");
        using var mutant = await fake.Client.PostAsync(scenario: "mutant");
        using var garbage = await fake.Client.PostAsync(scenario: "garbage-body");
        using var page = await fake.Client.PostAsync(scenario: "gateway-page");
        using var label = await fake.Client.PostAsync(scenario: "wrong-content-type");
        using var usual = await fake.Client.PostAsync();

        (await SeenAsync(fake, 1)).Should().Equal("created (1) 200 True");
    }

    [Fact]
    public async Task TheDeclaredHttpStatus_IsSeen_AndOneThatAScenarioMakesUpIsNot()
    {
        await using var fake = await FakeServer.StartAsync(
            settings: new SessionSettings { Scenario = "gone", ErrorHttpStatus = ErrorHttpStatus.Semantic },
            scenarios:
            [
                Story.Of("gone", new ErrorReply(RosettaCode.SceneNotExists)),
                Story.Of("busy", new ErrorReply(RosettaCode.ServiceHiccuped) { HttpStatus = 503 }),
                Story.Of("empty", new StatusReply(RosettaStatus.Created) { HttpStatus = 204 }),
                Story.Of("typed", new StatusReply(RosettaStatus.Created) { Headers = [new("Content-Type", "text/html")] }),
                Story.Of("late", new StatusReply(RosettaStatus.LabelsApproved) { Delay = Delay.Fixed(TimeSpan.FromMilliseconds(1)) }),
            ]);
        using var busy = await fake.Client.PostAsync(scenario: "busy");
        using var empty = await fake.Client.PostAsync(scenario: "empty");
        using var typed = await fake.Client.PostAsync(scenario: "typed");
        using var late = await fake.Client.PostAsync(scenario: "late");
        using var gone = await fake.Client.PostAsync();

        (await SeenAsync(fake, 2)).Should().Equal("approved (11) 200 True", "scene-not-exists (56001) 404 True");
    }

    [Fact]
    public async Task AnAnswerThatNobodyWaitedFor_IsNotSeen()
    {
        await using var fake = await FakeServer.StartAsync();
        using (var connection = await fake.ConnectAsync())
        {
            await connection.SendAsync(RawConnection.Play("slow"));
            await Eventually.IsTrue(() => fake.Journal() is [_], "the request has arrived");
        }

        (await fake.CompleteEntryAsync()).Delivered.Should().BeFalse();
        fake.Services.Sessions.TryGet("default", out var session);
        session!.Observed.Should().BeEmpty();
    }

    [Fact]
    public async Task AReset_KeepsWhatWasSeen_AndADeletedSessionForgetsIt()
    {
        await using var fake = await FakeServer.StartInMemoryAsync();
        using var usual = await fake.Client.PostAsync();
        (await SeenAsync(fake, 1)).Should().ContainSingle();
        fake.Services.Sessions.TryGet("default", out var session);

        session!.Reset();
        session.Observed.Should().ContainSingle();

        fake.Services.Sessions.Delete("default");
        fake.Services.Sessions.TryGetOrCreate("default", out session);
        session!.Observed.Should().BeEmpty();
    }

    private static string Magic(string tail) => MagicIds.Replace("TAIL", tail, StringComparison.Ordinal);

    private static async Task<IEnumerable<string>> SeenAsync(FakeServer fake, int count, string session = "default")
    {
        fake.Services.Sessions.TryGet(session, out var found).Should().BeTrue();
        await Eventually.IsTrue(() => found!.Observed.Length >= count, "what was delivered has been noted");
        return found!.Observed.Select(call => $"{call.Outcome} {call.HttpStatus} {call.SaysItsType}");
    }
}
