using System.Globalization;
using System.Text.Json.Serialization;
using Rosetta.GetTask;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Journal;

/// <summary>What kind of answer it was.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JournalOutcomeKind>))]
public enum JournalOutcomeKind
{
    /// <summary>Success with a status.</summary>
    [JsonStringEnumMemberName("status")]
    Status,

    /// <summary>One of the four errors.</summary>
    [JsonStringEnumMemberName("error")]
    Error,

    /// <summary>The network, or something in between, spoiled the answer.</summary>
    [JsonStringEnumMemberName("fault")]
    Fault,

    /// <summary>Well-formed, and wrong in one meaning.</summary>
    [JsonStringEnumMemberName("mutant")]
    Mutant,

    /// <summary>The fake itself spoke: the request could not be answered.</summary>
    [JsonStringEnumMemberName("problem")]
    Problem,

    /// <summary>A stub answered, on a path that is not Get Task's.</summary>
    [JsonStringEnumMemberName("stub")]
    Stub,

    /// <summary>The real service spoke, or should have, and what came is none of Get Task's outcomes.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}

/// <summary>What was answered.</summary>
/// <param name="Kind">Status, error, fault, mutant, problem, stub or other.</param>
/// <param name="Word">The word of the status, error, fault or mutant; <see cref="ProblemWord"/>; <see cref="StubWord"/>; <see cref="OtherWord"/>.</param>
/// <param name="Number">The status or the code on the wire; none for the others.</param>
public sealed record JournalOutcome(JournalOutcomeKind Kind, string Word, int? Number)
{
    /// <summary>The word where the fake answered with a problem of its own.</summary>
    public const string ProblemWord = "problem";

    /// <summary>The word where a stub answered.</summary>
    public const string StubWord = "stub";

    /// <summary>The word where the real service answered with none of Get Task's outcomes.</summary>
    public const string OtherWord = "other";

    /// <summary>What a stub answered is WireMock.Net's business.</summary>
    internal static readonly JournalOutcome Stub = new(JournalOutcomeKind.Stub, StubWord, null);

    internal static readonly JournalOutcome Other = new(JournalOutcomeKind.Other, OtherWord, null);

    private static readonly JournalOutcome Problem = new(JournalOutcomeKind.Problem, ProblemWord, null);

    /// <summary>The word of the kind, as JSON and metrics have it.</summary>
    internal string KindWord => Kind switch
    {
        JournalOutcomeKind.Status => "status",
        JournalOutcomeKind.Error => "error",
        JournalOutcomeKind.Fault => "fault",
        JournalOutcomeKind.Mutant => "mutant",
        _ => Word,
    };

    internal static JournalOutcome From(Reply? reply) => reply switch
    {
        StatusReply status => new(JournalOutcomeKind.Status, status.Word, (int)status.Status),
        ErrorReply error => new(JournalOutcomeKind.Error, error.Word, (int)error.Code),
        FaultReply fault => new(JournalOutcomeKind.Fault, fault.Word, null),
        MutantReply mutant => new(JournalOutcomeKind.Mutant, mutant.Word, null),
        _ => Problem,
    };

    internal static JournalOutcome From(Outcome outcome) => outcome.Status is { } status
        ? new(JournalOutcomeKind.Status, outcome.Word, (int)status)
        : new(JournalOutcomeKind.Error, outcome.Word, (int)outcome.Code);

    /// <summary>Whether a person who typed this word or number means this outcome.</summary>
    internal bool IsNamed(string wordOrNumber) =>
        Word == wordOrNumber || Number?.ToString(CultureInfo.InvariantCulture) == wordOrNumber;
}
