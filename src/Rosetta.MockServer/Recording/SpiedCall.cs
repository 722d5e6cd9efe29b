using Rosetta.GetTask;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Http;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Recording;

/// <summary>A call that is passed on.</summary>
/// <param name="Context">The request.</param>
/// <param name="Session">The session it came for.</param>
/// <param name="Body">Its body.</param>
/// <param name="Arrived">When it came, on the host's clock.</param>
internal sealed record SpiedCall(HttpContext Context, Session Session, byte[] Body, long Arrived)
{
    /// <summary>The task; none if the request is none of Get Task.</summary>
    public TaskIds? Asked { get; private init; }

    /// <summary>The poll of that task, to be judged and counted; none if the request is none that the specification knows.</summary>
    public SpiedPoll? Poll { get; private init; }

    /// <summary>What is odd about the request.</summary>
    public RequestReport? Report { get; private init; }

    /// <summary>Whether the specification knows such a request, and so what its answer has to be.</summary>
    public bool IsSpecified => Poll is not null;

    /// <summary>Reads a call.</summary>
    public static SpiedCall Read(HttpContext context, Session session, byte[] body, long arrived, TimeProvider time)
    {
        var refusal = RequestMediaType.Check(context.Request, out var oddity);
        var isValid = GetTaskRequestReader.TryRead(body, new byte[body.Length], session.Settings.Rules, out var request, out var report);
        return new SpiedCall(context, session, body, arrived)
        {
            Asked = isValid ? TaskIds.Of(request) : null,
            Poll = isValid && HttpMethods.IsPost(context.Request.Method) ? new SpiedPoll(context, session, request, arrived, time) : null,
            Report = new RequestReport(
                [.. refusal?.Violations ?? [], .. report?.Violations ?? []],
                [.. oddity?.Warnings ?? [], .. report?.Warnings ?? []]),
        };
    }

    /// <summary>The entry for the journal.</summary>
    public SpyEntry Entry(TimeProvider time) => new(Context, Session, Asked, Report, Body, time.GetElapsedTime(Arrived));

    /// <summary>Tells what the client does wrong, if anything.</summary>
    /// <param name="entry">The call's journal entry.</param>
    public void Tell(long entry)
    {
        Poll?.Tell(entry);
        PollJudge.JudgeForm(Session, Report, entry);
    }
}
