using System.Buffers;
using Microsoft.AspNetCore.Http;
using Rosetta.GetTask;
using Rosetta.Testing.Findings;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Pacts;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Telemetry;

namespace Rosetta.Testing.Http;

/// <summary>
/// Get Task over HTTP: reads the request in place, asks the session, writes the answer, and notes it in the journal before
/// the client can have it. What is usual is written at once without allocating; the rest is planned and performed.
/// </summary>
internal sealed class GetTaskEndpoint
{
    private readonly SessionStore _sessions;
    private readonly JournalRing _journal;
    private readonly TimeProvider _time;
    private readonly EdgeOptions _options;
    private readonly HeldRequests _held;
    private readonly AnswerWriter _writer;
    private readonly TaskCors? _cors;
    private readonly PassOn? _passOn;
    private readonly RequestDelegate _next;

    public GetTaskEndpoint(EdgeServices services, TaskCors? cors, RequestDelegate next, CancellationToken stopping)
    {
        _sessions = services.Sessions;
        _journal = services.Journal;
        _time = services.Time;
        _options = services.Options;
        _held = services.Held;
        _writer = new AnswerWriter(_time, _options.SkipDelays, _held, new FaultPerformer(_time, _options.SkipDelays, stopping));
        _cors = cors;
        _passOn = services.PassOn;
        _next = next;
    }

    public Task InvokeAsync(HttpContext context) =>
        TaskRoute.TryMatch(context.Request.Path.Value, out var route) ? AnswerAsync(context, route) : _next(context);

    private async Task AnswerAsync(HttpContext context, TaskRoute route)
    {
        // Here and below: whatever is expected early need not be waited for later; see MemoryHint.
        SessionChoice.Expect(_sessions, route);
        var arrived = _time.GetTimestamp();
        if (_cors is not null && _cors.IsAnswered(context))
        {
            return;
        }

        using var span = _options.IsMeasured ? RequestTrace.Begin(context.Request) : null;
        var wrongMethod = _passOn is null ? RefuseMethod(context.Request) : null;
        var badChoice = SessionChoice.Find(_sessions, route, context.Request, mayMake: wrongMethod is null, out var session);
        Pending pending;
        if ((badChoice ?? wrongMethod) is { } refusal)
        {
            var draft = Draft(context, session, _time.GetElapsedTime(arrived));
            draft.Session = badChoice is null ? SessionChoice.NameOf(route, context.Request) : "";
            pending = Note(context, ref draft, session, refusal);
        }
        else
        {
            session!.Tasks.Expect();
            _journal.Expect();
            var body = await RequestBody.ReadAsync(context.Request, _options.MaxBodyBytes);
            pending = Answer(context, session, body, arrived);
            var passedOn = pending.IsPassedOn ? (body.Buffer ?? default).ToArray() : null;
            body.Release(context.Request.BodyReader);
            if (passedOn is not null)
            {
                var (outcome, isDelivered) = await _passOn!(context, session, passedOn, arrived);
                RequestTelemetry.Tell(span, context, session.Name, outcome, scenario: null, isDelivered, _time.GetElapsedTime(arrived));
                return;
            }
        }

        var delivered = pending.Answer is null
            ? await FlushAsync(context.Response, pending.Delivery)
            : await _writer.PerformAsync(context, pending.Answer, pending.Delay, pending.Delivery);
        if (delivered)
        {
            session?.Observe(pending.Observed);
        }

        var elapsed = _time.GetElapsedTime(arrived);
        _journal.Complete(pending.JournalId, delivered, elapsed);
        if (span is not null || (_options.IsMeasured && RequestMeter.IsListenedTo))
        {
            RequestTelemetry.Tell(span, context, session?.Name, JournalOutcome.From(pending.Reply), pending.Scenario, delivered, elapsed);
        }
    }

    /// <summary>Everything between reading and waiting; the body's bytes are not needed afterwards.</summary>
    private Pending Answer(HttpContext context, Session session, in RequestBody read, long arrived)
    {
        using var body = new BodySpan(read.Buffer ?? default);
        var draft = Draft(context, session, _time.GetElapsedTime(arrived));
        draft.RequestBody = body.Bytes;
        draft.RequestBytes = read.Length;
        RequestReport? oddity = null;
        if ((read.Refusal ?? RequestMediaType.Check(context.Request, out oddity)) is { } refusal)
        {
            return MayPassOn(read) ? Pending.PassedOn : Note(context, ref draft, session, refusal);
        }

        var isValid = GetTaskRequestReader.TryRead(body.Bytes, body.Scratch, session.Settings.Rules, out var request, out var report);
        draft.Report = Together(oddity, report);
        draft.CampaignId = request.CampaignId;
        draft.AnnotationRequestId = request.AnnotationRequestId;
        draft.SceneId = request.SceneId;
        if (!isValid)
        {
            return MayPassOn(read) ? Pending.PassedOn : Note(context, ref draft, session, Problems.MalformedRequest(report!));
        }

        var asked = context.Request.Headers[RosettaHeaders.Scenario];
        var header = asked.Count == 0 ? null : asked.ToString();
        if (_passOn is not null && header is null)
        {
            return HttpMethods.IsPost(context.Request.Method) && session.TryDecideForced(request, out var forced)
                ? Note(context, ref draft, session, forced, request, arrived)
                : Pending.PassedOn;
        }

        return session.TryDecide(request, header, out var decision, out var missing)
            ? Note(context, ref draft, session, decision, request, arrived)
            : Note(context, ref draft, session, SessionChoice.WithoutScenario(_sessions, session, header, missing!));
    }

    private Pending Note(HttpContext context, ref JournalDraft draft, Session session, in Decision decision, GetTaskRequestUtf8 request, long arrived)
    {
        var isUsual = decision.Reply is StatusReply or ErrorReply && decision.Delay == TimeSpan.Zero;
        var answer = isUsual ? null : PlannedAnswer.Of(decision);
        if (answer is { Manner: AnswerManner.Hangs } && !_held.TryBeginHang())
        {
            return Note(context, ref draft, session, Problems.TooManyHangs(_options.MaxHangs));
        }

        session.Counters.Expect(decision.Reply, decision.Basis);
        draft.Time = decision.Now;
        draft.Reply = decision.Reply;
        var basis = decision.Reply is MutantReply mutant ? MutantBodies.BasisOf(mutant.Mutant, decision.Basis) : decision.Basis;
        draft.Basis = basis;
        draft.Scenario = decision.Scenario;
        draft.Step = decision.Step;
        draft.Rule = decision.Rule.Word();
        draft.Explain = decision.Explain;
        AnswerHeaders.Set(context.Response, session.Name, decision, _options.Explain);
        var pending = answer is null
            ? Write(context, ref draft, decision)
            : Note(ref draft, answer, decision.Delay) with { Observed = Observed(context, decision, answer.HttpStatus) };
        if (decision.Polls is not null)
        {
            var poll = new Poll(arrived, decision.Now.UtcTicks, decision.Scenario, ConnectionNews.IsFirst(context), _time);
            PollJudge.Judge(session, request, decision.Polls, poll, pending.JournalId);
        }

        PollJudge.JudgeForm(session, draft.Report, pending.JournalId);
        var sent = arrived + (_options.SkipDelays ? 0 : (long)(decision.Delay.TotalSeconds * _time.TimestampFrequency));
        var polled = new PolledAnswer(pending.JournalId, sent, decision.Now.UtcTicks, decision.Reply, basis, decision.Scenario);
        return pending with { Delivery = new Delivery(session, decision.Polls, polled) };
    }

    private Pending Write(HttpContext context, ref JournalDraft draft, in Decision decision)
    {
        var response = context.Response;
        var status = PlannedAnswer.HttpStatusOf(decision, decision.Basis);
        if (!PlannedAnswer.MayHaveBody(status))
        {
            return Note(ref draft, PlannedAnswer.Of(decision), TimeSpan.Zero);
        }

        var length = decision.Templates.LengthOf(decision.Basis);
        response.StatusCode = status;
        response.ContentType ??= WireNames.MediaType;
        response.ContentLength = length;
        var bytes = response.BodyWriter.GetSpan(length)[..length];
        decision.Templates.Write(bytes, decision.Basis, decision.Values);
        var id = Append(ref draft, status, WireNames.MediaType, bytes);
        response.BodyWriter.Advance(length);
        return new Pending(id, null, TimeSpan.Zero) { Observed = Observed(context, decision, status), Reply = draft.Reply, Scenario = draft.Scenario };
    }

    private Pending Note(HttpContext context, ref JournalDraft draft, Session? session, Problem problem)
    {
        AnswerHeaders.Set(context.Response, session?.Name, problem, _options.Explain);
        draft.Time = session?.Now ?? _time.GetUtcNow();
        draft.Problem = problem.Kind.Type;
        draft.Explain = problem.Kind.Explain;
        draft.Report ??= problem.Violations.IsEmpty ? null : new RequestReport(problem.Violations, []);
        var body = HttpMethods.IsHead(context.Request.Method) ? [] : problem.ToJson();
        var pending = Note(ref draft, PlannedAnswer.Whole(problem.Kind.HttpStatus, Problem.ContentType, body), TimeSpan.Zero);
        if (session is not null)
        {
            PollJudge.JudgeForm(session, draft.Report, pending.JournalId);
        }

        return pending;
    }

    private Pending Note(ref JournalDraft draft, PlannedAnswer answer, TimeSpan delay) =>
        new(Append(ref draft, answer.HttpStatus, answer.ContentType, answer.Body), answer, delay) { Reply = draft.Reply, Scenario = draft.Scenario };

    private long Append(ref JournalDraft draft, int httpStatus, string? contentType, ReadOnlySpan<byte> body)
    {
        draft.HttpStatus = httpStatus;
        draft.ResponseContentType = contentType;
        draft.ResponseBody = body;
        draft.ResponseBytes = body.Length;
        return _journal.Append(draft);
    }

    /// <summary>What the journal is told of any request.</summary>
    internal static JournalDraft Draft(HttpContext context, Session? session, TimeSpan duration)
    {
        var request = context.Request;
        return new JournalDraft
        {
            Session = session?.Name ?? "",
            Time = default,
            Method = request.Method,
            Scheme = request.Scheme,
            Host = request.Host.Value ?? "",
            Path = request.Path.Value!,
            Protocol = request.Protocol,
            ConnectionId = context.Connection.Id,
            RequestContentType = request.ContentType,
            UserAgent = request.Headers.UserAgent,
            Duration = duration,
        };
    }

    // What is too large or broken can't be passed on as it came.
    private bool MayPassOn(in RequestBody read) => _passOn is not null && read.Refusal is null;

    // What a fault, a mutant or a header of the scenario's makes of an answer is no part of the contract.
    private static ulong Observed(HttpContext context, in Decision decision, int httpStatus) =>
        decision.Reply is (StatusReply or ErrorReply) && context.Response.ContentType is (null or WireNames.MediaType)
            ? ObservedCalls.BitOf(decision.Basis, httpStatus, saysItsType: !string.IsNullOrEmpty(context.Request.ContentType))
            : 0;

    private static Problem? RefuseMethod(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) ? null : Problems.TaskMethodNotAllowed(request.Method, request.Path.Value!);

    private static RequestReport? Together(RequestReport? oddity, RequestReport? report) => (oddity, report) switch
    {
        (null, _) => report,
        (_, null) => oddity,
        _ => report with { Warnings = [.. oddity.Warnings, .. report.Warnings] },
    };

    private static async ValueTask<bool> FlushAsync(HttpResponse response, Delivery delivery)
    {
        var receipt = delivery.Begin();
        var flushed = await response.BodyWriter.FlushAsync();
        var delivered = flushed is { IsCompleted: false, IsCanceled: false };
        if (!delivered)
        {
            delivery.TakeBack(receipt);
        }

        return delivered;
    }

    /// <summary>What is left to do when the request has been read and the journal knows.</summary>
    /// <param name="JournalId">The entry to complete.</param>
    /// <param name="Answer">To be performed; none if it is already written and only has to be flushed.</param>
    /// <param name="Delay">Before the answer.</param>
    private readonly record struct Pending(long JournalId, PlannedAnswer? Answer, TimeSpan Delay)
    {
        /// <summary>Nobody here answers.</summary>
        public static Pending PassedOn { get; } = new(0, null, TimeSpan.Zero);

        /// <summary>Whether somebody else is to answer.</summary>
        public bool IsPassedOn => JournalId == 0;

        /// <summary>What counts once it is sent; nothing if the fake itself speaks.</summary>
        public Delivery Delivery { get; init; }

        /// <summary>What the session has then shown of the contract.</summary>
        public ulong Observed { get; init; }

        /// <summary>What is answered; none where the fake itself speaks.</summary>
        public Reply? Reply { get; init; }

        /// <summary>Who answers; none for what answers by itself.</summary>
        public string? Scenario { get; init; }
    }
}
