using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Journal;

/// <summary>What a reader found where it looked for an entry.</summary>
internal enum SlotReading
{
    /// <summary>Its number is given out, its writer is not done.</summary>
    NotYet,

    /// <summary>A later entry stands there.</summary>
    Overwritten,

    /// <summary>Cleared, or not what was asked for.</summary>
    Other,

    /// <summary>The entry.</summary>
    Found,
}

/// <summary>
/// One place of the ring, used by one entry after the other. Texts and bodies are copied into arrays that stay: ten
/// thousand fresh strings held for as long as the ring lasts would be promoted, and paid for, by every collection.
/// References are kept only to what lives longer than a request (names of sessions and scenarios, constants, replies)
/// and to the rare report.
/// </summary>
internal sealed class JournalSlot
{
    private readonly Lock _gate = new();
    private long _id;
    private bool _cleared;

    private DateTimeOffset _time;
    private DateTimeOffset _receivedAt;
    private string _session = "";
    private string _method = "";
    private string _scheme = "";
    private string _protocol = "";
    private string? _responseContentType;
    private string? _scenario;
    private string? _rule;
    private string? _problem;
    private Reply? _reply;
    private Outcome? _basis;
    private RequestReport? _report;
    private int _step;
    private int _httpStatus;
    private long _requestBytes;
    private long _responseBytes;
    private bool? _delivered;
    private TimeSpan _duration;

    private SlotBuffer<char> _text;
    private Extent _host;
    private Extent _path;
    private Extent _connectionId;
    private Extent? _requestContentType;
    private Extent? _userAgent;
    private Extent? _explain;

    private SlotBuffer<byte> _bytes;
    private Extent _campaignId;
    private Extent _annotationRequestId;
    private Extent _sceneId;
    private Extent _requestBody;
    private Extent _responseBody;

    /// <summary>Writes an entry, unless a faster writer has come round the ring and put a later one here.</summary>
    public void Write(long id, in JournalDraft draft, DateTimeOffset receivedAt)
    {
        lock (_gate)
        {
            if (_id > id)
            {
                return;
            }

            _id = id;
            _cleared = false;
            _time = draft.Time;
            _receivedAt = receivedAt;
            _session = draft.Session;
            _method = draft.Method;
            _scheme = draft.Scheme;
            _protocol = draft.Protocol;
            _responseContentType = draft.ResponseContentType;
            _scenario = draft.Scenario;
            _rule = draft.Rule;
            _problem = draft.Problem;
            _reply = draft.Reply;
            _basis = draft.Basis;
            _report = draft.Report;
            _step = draft.Step;
            _httpStatus = draft.HttpStatus;
            _requestBytes = draft.RequestBytes;
            _responseBytes = draft.ResponseBytes;
            _delivered = draft.Delivered;
            _duration = draft.Duration;

            _text.Reset();
            _host = _text.Add(draft.Host.AsSpan(draft.Host.LastIndexOf('@') + 1), JournalLimits.MaxTextLength);
            _path = _text.Add(draft.Path, JournalLimits.MaxTextLength);
            _connectionId = _text.Add(draft.ConnectionId, JournalLimits.MaxTextLength);
            _requestContentType = AddText(draft.RequestContentType, JournalLimits.MaxTextLength);
            _userAgent = AddText(draft.UserAgent, JournalLimits.MaxTextLength);
            _explain = AddText(draft.Explain, JournalLimits.MaxExplainLength);

            _bytes.Reset();
            _campaignId = _bytes.Add(draft.CampaignId, GetTaskRequestReader.MaxIdBytes);
            _annotationRequestId = _bytes.Add(draft.AnnotationRequestId, GetTaskRequestReader.MaxIdBytes);
            _sceneId = _bytes.Add(draft.SceneId, GetTaskRequestReader.MaxIdBytes);
            _requestBody = _bytes.Add(draft.RequestBody, JournalLimits.MaxBodyBytes);
            _responseBody = _bytes.Add(draft.ResponseBody, JournalLimits.MaxBodyBytes);
        }
    }

    /// <summary>Whether the entry was under way here.</summary>
    public bool Complete(long id, bool delivered, TimeSpan duration)
    {
        lock (_gate)
        {
            if (_id != id || _cleared || _delivered is not null)
            {
                return false;
            }

            _delivered = delivered;
            _duration = duration;
            return true;
        }
    }

    /// <summary>Whether there was an entry of that session; null stands for every session.</summary>
    public bool Clear(string? session)
    {
        lock (_gate)
        {
            if (_id == 0 || _cleared || (session is not null && session != _session))
            {
                return false;
            }

            _cleared = true;
            _reply = null;
            _report = null;
            return true;
        }
    }

    public SlotReading Read(long id, JournalQuery query, out JournalEntry? entry)
    {
        lock (_gate)
        {
            entry = null;
            if (_id != id)
            {
                return _id < id ? SlotReading.NotYet : SlotReading.Overwritten;
            }

            if (_cleared || !Fits(query))
            {
                return SlotReading.Other;
            }

            entry = ToEntry();
            return SlotReading.Found;
        }
    }

    private Extent? AddText(string? text, int limit) => text is null ? null : _text.Add(text, limit);

    private bool Fits(JournalQuery query) =>
        (query.Session is null || query.Session == _session)
        && _time >= query.Since
        && (!query.ViolationsOnly || _problem is not null || _report is { Violations.Length: > 0 })
        && HasId(query.CampaignId, _campaignId)
        && HasId(query.AnnotationRequestId, _annotationRequestId)
        && HasId(query.SceneId, _sceneId)
        && (query.Outcome is null || JournalOutcome.From(_reply).IsNamed(query.Outcome));

    private bool HasId(byte[]? wanted, Extent id) => wanted is null || _bytes.Read(id).SequenceEqual(wanted);

    private JournalEntry ToEntry() => new()
    {
        Id = _id,
        Time = _time,
        ReceivedAt = _receivedAt,
        Session = _session,
        Ids = new JournalIds(Utf8(_campaignId), Utf8(_annotationRequestId), Utf8(_sceneId)),
        Outcome = JournalOutcome.From(_reply),
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
        Problem = _problem,
        ConnectionId = Text(_connectionId),
        Request = new JournalRequest(
            _method,
            _scheme,
            Text(_host),
            Text(_path),
            _protocol,
            Text(_requestContentType),
            Text(_userAgent),
            JournalBody.From(_bytes.Read(_requestBody), _requestBytes)),
        Response = new JournalResponse(_responseContentType, JournalBody.From(_bytes.Read(_responseBody), _responseBytes)),
    };

    private string Utf8(Extent extent) => System.Text.Encoding.UTF8.GetString(_bytes.Read(extent));

    private string Text(Extent extent) => _text.Read(extent).ToString();

    private string? Text(Extent? extent) => extent is { } there ? Text(there) : null;
}
