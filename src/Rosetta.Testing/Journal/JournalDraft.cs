using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Journal;

/// <summary>
/// What the edge tells the journal about one request: references and spans, copied when appended.
/// Content types and the user agent are the only headers that the journal is ever given, and the query string is
/// not among the parts of the URL: credentials have no way in.
/// </summary>
public ref struct JournalDraft
{
    /// <summary>The session's name; empty if the request named none that is valid.</summary>
    public required string Session { get; set; }

    /// <summary>The session's clock when the answer was decided.</summary>
    public required DateTimeOffset Time { get; set; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; set; }

    /// <summary>As the client asked <c>http</c> or <c>https</c>.</summary>
    public required string Scheme { get; set; }

    /// <summary>Host and port as the client named them; user information before an <c>@</c> is dropped.</summary>
    public required string Host { get; set; }

    /// <summary>Unescaped, without the query string.</summary>
    public required string Path { get; set; }

    /// <summary>As in <c>HTTP/1.1</c>.</summary>
    public required string Protocol { get; set; }

    /// <summary>The server's own name of the connection, the same for all its requests.</summary>
    public required string ConnectionId { get; set; }

    /// <summary>The request's <c>Content-Type</c>; none if it had none.</summary>
    public string? RequestContentType { get; set; }

    /// <summary>The request's <c>User-Agent</c>; none if it had none.</summary>
    public string? UserAgent { get; set; }

    /// <summary>UTF-8; the three ids are empty if the request could not be read.</summary>
    public ReadOnlySpan<byte> CampaignId { get; set; }

    /// <inheritdoc cref="CampaignId"/>
    public ReadOnlySpan<byte> AnnotationRequestId { get; set; }

    /// <inheritdoc cref="CampaignId"/>
    public ReadOnlySpan<byte> SceneId { get; set; }

    /// <summary>The beginning or the whole; at most <see cref="JournalLimits.MaxBodyBytes"/> are kept.</summary>
    public ReadOnlySpan<byte> RequestBody { get; set; }

    /// <summary>The whole length of the request body.</summary>
    public long RequestBytes { get; set; }

    /// <summary>0 if none was or will be sent.</summary>
    public int HttpStatus { get; set; }

    /// <summary>The answer's <c>Content-Type</c>; none if none is sent.</summary>
    public string? ResponseContentType { get; set; }

    /// <inheritdoc cref="RequestBody"/>
    public ReadOnlySpan<byte> ResponseBody { get; set; }

    /// <summary>The whole length of the response body.</summary>
    public long ResponseBytes { get; set; }

    /// <summary>What was answered; none for the fake's own problem answers.</summary>
    public Reply? Reply { get; set; }

    /// <summary>Whether a stub answered, on a path that is not Get Task's.</summary>
    public bool IsStub { get; set; }

    /// <summary>The good answer that a fault or mutant spoiled.</summary>
    public Outcome? Basis { get; set; }

    /// <summary>The scenario's name; none for forced answers and plain magic ids.</summary>
    public string? Scenario { get; set; }

    /// <summary>From 1; 0 where there is no scenario.</summary>
    public int Step { get; set; }

    /// <summary>The word of the rule that chose who answers.</summary>
    public string? Rule { get; set; }

    /// <summary>Why this answer, in a line.</summary>
    public string? Explain { get; set; }

    /// <summary>What is odd about the request.</summary>
    public RequestReport? Report { get; set; }

    /// <summary>What the contract has against an answer of the real service; none where nobody looked.</summary>
    public ImmutableArray<Violation>? AnswerViolations { get; set; }

    /// <summary>The urn of the fake's own problem answer.</summary>
    public string? Problem { get; set; }

    /// <summary>Whether the client got all that was meant for it; null while under way, see <see cref="JournalRing.Complete"/>.</summary>
    public bool? Delivered { get; set; }

    /// <summary>From the request's arrival until now, on the host's clock.</summary>
    public TimeSpan Duration { get; set; }
}
