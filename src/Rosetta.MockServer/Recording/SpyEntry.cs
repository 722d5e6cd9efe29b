using System.Globalization;
using Microsoft.Net.Http.Headers;
using Rosetta.GetTask;
using Rosetta.Testing.Http;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Recording;

/// <summary>A call that was passed on, and how the journal is told of it.</summary>
/// <param name="Context">The request.</param>
/// <param name="Session">The session it came for.</param>
/// <param name="Asked">The task; none if the request is none of Get Task.</param>
/// <param name="Report">What is odd about the request.</param>
/// <param name="Body">Its body.</param>
/// <param name="Duration">Until now.</param>
internal sealed record SpyEntry(HttpContext Context, Session Session, TaskIds? Asked, RequestReport? Report, byte[] Body, TimeSpan Duration)
{
    /// <summary>The real service answered.</summary>
    /// <param name="journal">Who is told.</param>
    /// <param name="answer">As it came.</param>
    /// <param name="seen">What it says.</param>
    /// <param name="total">Bytes of its body, where more came than are kept.</param>
    public long Append(JournalRing journal, UpstreamAnswer answer, CheckedAnswer seen, long? total = null)
    {
        var draft = Draft();
        draft.Reply = seen.Reply;
        draft.Explain = seen.Explain;
        draft.AnswerViolations = seen.Violations;
        draft.HttpStatus = answer.HttpStatus;
        draft.ResponseContentType = answer.Header(HeaderNames.ContentType);
        draft.ResponseBody = seen.Plain;
        draft.ResponseBytes = total ?? seen.Plain.Length;
        return journal.Append(draft);
    }

    /// <summary>A long answer broke off when the client had a part of it already.</summary>
    public long Append(JournalRing journal, UpstreamAnswer answer, Problem problem, long total)
    {
        var draft = Draft();
        draft.Problem = problem.Kind.Type;
        draft.Explain = string.Create(CultureInfo.InvariantCulture, $"{CheckedAnswer.Upstream}: the answer broke off after {total} bytes, and the connection with it. {problem.Detail}");
        draft.HttpStatus = answer.HttpStatus;
        draft.ResponseContentType = answer.Header(HeaderNames.ContentType);
        draft.ResponseBody = answer.Body;
        draft.ResponseBytes = total;
        return journal.Append(draft);
    }

    /// <summary>The fake has to speak for itself.</summary>
    public long Append(JournalRing journal, Problem problem)
    {
        var draft = Draft();
        var body = problem.ToJson();
        draft.Problem = problem.Kind.Type;
        draft.Explain = $"{problem.Kind.Explain}. {problem.Detail}";
        draft.HttpStatus = problem.Kind.HttpStatus;
        draft.ResponseContentType = Problem.ContentType;
        draft.ResponseBody = body;
        draft.ResponseBytes = body.Length;
        return journal.Append(draft);
    }

    /// <summary>Nobody answers.</summary>
    public long Append(JournalRing journal, string why)
    {
        var draft = Draft();
        draft.Explain = why;
        return journal.Append(draft);
    }

    private JournalDraft Draft()
    {
        var draft = GetTaskEndpoint.Draft(Context, Session, Duration);
        draft.Time = Session.Now;
        draft.Rule = CheckedAnswer.Upstream;
        draft.Report = Report;
        draft.RequestBody = Body;
        draft.RequestBytes = Body.Length;
        if (Asked is not null)
        {
            draft.CampaignId = Asked.CampaignIdUtf8;
            draft.AnnotationRequestId = Asked.AnnotationRequestIdUtf8;
            draft.SceneId = Asked.SceneIdUtf8;
        }

        return draft;
    }
}
