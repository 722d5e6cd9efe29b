using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Rosetta.GetTask;

namespace Rosetta.Testing.Journal;

/// <summary>One request and what became of it, as the journal tells it. A copy: it never changes.</summary>
public sealed record JournalEntry
{
    /// <summary>1, 2, 3 … over the whole server, in the order of appending.</summary>
    public required long Id { get; init; }

    /// <summary>The session's clock at the decision.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The host's clock when the request arrived: sessions may be frozen, hurried or ahead.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The session's name; empty if the request belongs to none.</summary>
    public required string Session { get; init; }

    /// <summary>The three ids; empty where the request could not be read.</summary>
    public required JournalIds Ids { get; init; }

    /// <summary>What was answered.</summary>
    public required JournalOutcome Outcome { get; init; }

    /// <summary>The good answer that a fault or mutant spoiled; none for the others.</summary>
    public JournalOutcome? Basis { get; init; }

    /// <summary>0 if none was sent.</summary>
    public required int HttpStatus { get; init; }

    /// <summary>Whose step it was; none for forced answers, plain magic ids and problems.</summary>
    public string? Scenario { get; init; }

    /// <summary>From 1; none without a scenario.</summary>
    public int? Step { get; init; }

    /// <summary>The word of the rule that chose who answers.</summary>
    public string? Rule { get; init; }

    /// <summary>Why this answer, in a line.</summary>
    public string? Why { get; init; }

    /// <summary>Arrival to last byte, on the host's clock; none while under way.</summary>
    [JsonPropertyName("durationMs")]
    [JsonConverter(typeof(MillisecondsConverter))]
    public TimeSpan? Duration { get; init; }

    /// <summary>Whether the client got all that was meant for it; none while under way.</summary>
    public bool? Delivered { get; init; }

    /// <summary>What made the request unanswerable.</summary>
    public ImmutableArray<Violation> Violations { get; init; } = [];

    /// <summary>What was odd but accepted.</summary>
    public ImmutableArray<Violation> Warnings { get; init; } = [];

    /// <summary>What the contract has against the answer of the real service; none where it was not held against it, as an answer of the fake's own is not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<Violation>? AnswerViolations { get; init; }

    /// <summary>Violations and warnings beyond those that are kept.</summary>
    public int MoreViolations { get; init; }

    /// <summary>The urn of the fake's own problem answer.</summary>
    public string? Problem { get; init; }

    /// <summary>The server's own name of the connection, the same for all its requests.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>What came.</summary>
    public required JournalRequest Request { get; init; }

    /// <summary>What was sent.</summary>
    public required JournalResponse Response { get; init; }
}

/// <summary>The ids of a request.</summary>
public sealed record JournalIds(string CampaignId, string AnnotationRequestId, string SceneId);

/// <summary>What is kept of a request. Never a header but these two, never the query string.</summary>
public sealed record JournalRequest(
    string Method,
    string Scheme,
    string Host,
    string Path,
    string Protocol,
    string? ContentType,
    string? UserAgent,
    JournalBody Body);

/// <summary>What is kept of an answer.</summary>
public sealed record JournalResponse(string? ContentType, JournalBody Body);
