using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Tests.Journal;

/// <summary>A plain poll, answered "annotating", for tests that change one thing about it.</summary>
internal static class JournalSamples
{
    public const string Campaign = "a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e";
    public const string AnnotationRequest = "f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f";
    public const string Scene = "d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f";

    public static readonly DateTimeOffset Noon = new(2025, 3, 13, 12, 0, 0, TimeSpan.Zero);

    public static readonly byte[] CampaignUtf8 = Encoding.UTF8.GetBytes(Campaign);
    public static readonly byte[] AnnotationRequestUtf8 = Encoding.UTF8.GetBytes(AnnotationRequest);
    public static readonly byte[] SceneUtf8 = Encoding.UTF8.GetBytes(Scene);

    public static readonly byte[] RequestBody = Encoding.UTF8.GetBytes(
        $$"""{"campaignId":"{{Campaign}}","annotationRequestId":"{{AnnotationRequest}}","sceneId":"{{Scene}}"}""");

    public static readonly byte[] ResponseBody = Encoding.UTF8.GetBytes(
        """
        {"code":2000,"message":"Success","data":{"viewUrl":"https://rosetta.example/rosetta-open/task/1234/234234123133374715904/viewOnly","status":3},"date":"2025-03-13 20:00:00","requestId":"7610aa38c0fc409d98c827a879d9cae5","success":true}
        """);

    public static readonly Reply Annotating = new StatusReply(RosettaStatus.AnnotationInProgress);

    public static JournalDraft Draft(string session = "default")
    {
        var draft = Minimal(session);
        draft.RequestContentType = "application/json";
        draft.UserAgent = "curl/8.14.1";
        draft.CampaignId = CampaignUtf8;
        draft.AnnotationRequestId = AnnotationRequestUtf8;
        draft.SceneId = SceneUtf8;
        draft.RequestBody = RequestBody;
        draft.RequestBytes = RequestBody.Length;
        draft.HttpStatus = 200;
        draft.ResponseContentType = "application/json";
        draft.ResponseBody = ResponseBody;
        draft.ResponseBytes = ResponseBody.Length;
        draft.Reply = Annotating;
        draft.Basis = Outcome.Of(RosettaStatus.AnnotationInProgress);
        draft.Scenario = "bounced-review";
        draft.Step = 2;
        draft.Rule = "default";
        draft.Explain = "scenario bounced-review (the default), step 2 of 6, annotating (3) for 12s of 30s; then reviewing (6)";
        draft.Duration = TimeSpan.FromMilliseconds(1.5);
        return draft;
    }

    /// <summary>The same, held back by a delay or a hang.</summary>
    public static JournalDraft UnderWay(string session = "default")
    {
        var draft = Draft(session);
        draft.Delivered = null;
        draft.Duration = TimeSpan.Zero;
        return draft;
    }

    /// <summary>A request that could not be read.</summary>
    public static JournalDraft Problem()
    {
        var draft = Minimal("default");
        draft.RequestContentType = "application/json";
        draft.RequestBody = "{}"u8;
        draft.RequestBytes = 2;
        draft.HttpStatus = 400;
        draft.ResponseContentType = "application/problem+json";
        draft.Report = new RequestReport(
            [new Violation("$.sceneId", "nothing", "a non-empty string")],
            [new Violation("$.extra", "a field that Get Task does not have", "one of three")]);
        draft.Problem = "urn:rosetta-mock:malformed-request";
        return draft;
    }

    /// <summary>What every request has.</summary>
    public static JournalDraft Minimal(string session) => new()
    {
        Session = session,
        Time = Noon,
        Method = "POST",
        Scheme = "http",
        Host = "127.0.0.1:5080",
        Path = "/task/get",
        Protocol = "HTTP/1.1",
        ConnectionId = "0HN7GQ4KQ3F1A",
        Delivered = true,
    };
}
