using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Journal;

/// <summary>
/// What a slot keeps of one entry after the other. Texts and bodies are copied into arrays that stay: were
/// ten thousand fresh strings held instead, every collection would have to move them along (measured with the
/// explanation alone: pauses of 10 ms instead of 0.2 ms). References are kept only to what lives longer than a request
/// (names of sessions and scenarios, constants, replies) and to the rare report.
/// </summary>
internal struct KeptEntry
{
    private DateTimeOffset _time;
    private DateTimeOffset _receivedAt;
    private string? _session;
    private string? _scheme;
    private string? _protocol;
    private string? _responseContentType;
    private string? _scenario;
    private string? _rule;
    private string? _problem;
    private Reply? _reply;
    private Outcome? _basis;
    private RequestReport? _report;
    private ImmutableArray<Violation>? _answerViolations;
    private int _moreViolations;
    private int _step;
    private int _httpStatus;
    private long _requestBytes;
    private long _responseBytes;
    private bool _isStub;
    private bool? _delivered;
    private TimeSpan _duration;

    private SlotBuffer _buffer;
    private Extent _method;
    private Extent _host;
    private Extent _path;
    private Extent _connectionId;
    private Extent? _requestContentType;
    private Extent? _userAgent;
    private Extent? _explain;
    private Extent _campaignId;
    private Extent _annotationRequestId;
    private Extent _sceneId;
    private Extent _requestBody;
    private Extent _responseBody;

    public readonly string? Session => _session;

    public readonly bool IsUnderWay => _delivered is null;

    public void Fill(in JournalDraft draft, DateTimeOffset receivedAt)
    {
        _time = draft.Time;
        _receivedAt = receivedAt;
        _session = draft.Session;
        _scheme = draft.Scheme;
        _protocol = draft.Protocol;
        _responseContentType = draft.ResponseContentType;
        _scenario = draft.Scenario;
        _rule = draft.Rule;
        _problem = draft.Problem;
        _reply = draft.Reply;
        _isStub = draft.IsStub;
        _basis = draft.Basis;
        _report = KeptReport.Of(draft.Report, out _moreViolations);
        _answerViolations = draft.AnswerViolations is { } violations ? KeptReport.Of(violations, ref _moreViolations) : null;
        _step = draft.Step;
        _httpStatus = draft.HttpStatus;
        _requestBytes = draft.RequestBytes;
        _responseBytes = draft.ResponseBytes;
        _delivered = draft.Delivered;
        _duration = draft.Duration;

        _buffer.Reset();
        _method = AddText(draft.Method);
        _host = AddText(draft.Host.AsSpan(draft.Host.LastIndexOf('@') + 1));
        _path = AddText(draft.Path);
        _connectionId = AddText(draft.ConnectionId);
        _requestContentType = AddOptional(draft.RequestContentType, JournalLimits.MaxTextLength);
        _userAgent = AddOptional(draft.UserAgent, JournalLimits.MaxTextLength);
        _explain = AddOptional(draft.Explain, JournalLimits.MaxExplainLength);
        _campaignId = AddBytes(draft.CampaignId, GetTaskRequestReader.MaxIdBytes);
        _annotationRequestId = AddBytes(draft.AnnotationRequestId, GetTaskRequestReader.MaxIdBytes);
        _sceneId = AddBytes(draft.SceneId, GetTaskRequestReader.MaxIdBytes);
        _requestBody = AddBytes(draft.RequestBody, JournalLimits.MaxBodyBytes);
        _responseBody = AddBytes(draft.ResponseBody, JournalLimits.MaxBodyBytes);
    }

    public void Complete(bool delivered, TimeSpan duration)
    {
        _delivered = delivered;
        _duration = duration;
    }

    /// <summary>Lets go of what it refers to.</summary>
    public void Release()
    {
        _reply = null;
        _report = null;
        _answerViolations = null;
    }

    public readonly bool Fits(JournalQuery query) =>
        (query.Session is null || query.Session == _session)
        && _time >= query.Since
        && (!query.ViolationsOnly || _problem is not null || _report is { Violations.Length: > 0 } || _answerViolations is { Length: > 0 })
        && HasId(query.CampaignId, _campaignId)
        && HasId(query.AnnotationRequestId, _annotationRequestId)
        && HasId(query.SceneId, _sceneId)
        && (query.Outcome is null || Outcome.IsNamed(query.Outcome));

    public readonly JournalEntry Copy(long id) => new()
    {
        Id = id,
        Time = _time,
        ReceivedAt = _receivedAt,
        Session = _session!,
        Ids = new JournalIds(Text(_campaignId), Text(_annotationRequestId), Text(_sceneId)),
        Outcome = Outcome,
        Basis = _reply is FaultReply or MutantReply && _basis is { } basis ? JournalOutcome.From(basis) : null,
        HttpStatus = _httpStatus,
        Scenario = _scenario,
        Step = _step > 0 ? _step : null,
        Rule = _rule,
        Why = Text(_explain),
        Duration = _delivered is null ? null : _duration,
        Delivered = _delivered,
        Violations = _report?.Violations ?? [],
        Warnings = _report?.Warnings ?? [],
        AnswerViolations = _answerViolations,
        MoreViolations = _moreViolations,
        Problem = _problem,
        ConnectionId = Text(_connectionId),
        Request = new JournalRequest(
            Text(_method),
            _scheme!,
            Text(_host),
            Text(_path),
            _protocol!,
            Text(_requestContentType),
            Text(_userAgent),
            JournalBody.From(_buffer.Read(_requestBody), _requestBytes)),
        Response = new JournalResponse(_responseContentType, JournalBody.From(_buffer.Read(_responseBody), _responseBytes)),
    };

    private readonly JournalOutcome Outcome =>
        _isStub ? JournalOutcome.Stub
        : _reply is null && _problem is null ? JournalOutcome.Other
        : JournalOutcome.From(_reply);

    private Extent AddText(ReadOnlySpan<char> text, int limit = JournalLimits.MaxTextLength) => _buffer.AddText(TextLimit.Cut(text, limit));

    private Extent? AddOptional(string? text, int limit) => text is null ? null : AddText(text, limit);

    private Extent AddBytes(ReadOnlySpan<byte> bytes, int limit) => _buffer.Add(bytes.Length <= limit ? bytes : bytes[..limit]);

    private readonly bool HasId(byte[]? wanted, Extent id) => wanted is null || _buffer.Read(id).SequenceEqual(wanted);

    private readonly string Text(Extent extent) => _buffer.ReadText(extent);

    private readonly string? Text(Extent? extent) => extent is { } there ? Text(there) : null;
}
