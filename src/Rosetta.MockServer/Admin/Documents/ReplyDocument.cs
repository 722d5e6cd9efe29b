using System.Text.Json.Serialization;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Admin.Documents;

/// <summary>What is answered: the word, and for a status or an error its number on the wire.</summary>
internal sealed record ReplyDocument
{
    /// <summary>Status, error, fault or mutant.</summary>
    public required JournalOutcomeKind Kind { get; init; }

    /// <summary>As in scenario files.</summary>
    public required string Word { get; init; }

    /// <summary>The status or the code; none for faults and mutants.</summary>
    public required int? Number { get; init; }

    /// <summary>The HTTP status instead of the usual one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? HttpStatus { get; init; }

    /// <summary>Further answer headers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<HeaderDocument>? Headers { get; init; }

    /// <summary>How long it is held back: fixed, a range, or a median with a 99th percentile.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Delay { get; init; }

    public static ReplyDocument Of(Reply reply)
    {
        var outcome = JournalOutcome.From(reply);
        return new ReplyDocument
        {
            Kind = outcome.Kind,
            Word = outcome.Word,
            Number = outcome.Number,
            HttpStatus = reply.HttpStatus,
            Headers = reply.Headers.IsDefaultOrEmpty ? null : [.. reply.Headers.Select(header => new HeaderDocument(header.Name, header.Value))],
            Delay = reply.Delay is { } delay ? TextOf(delay) : null,
        };
    }

    private static string TextOf(Delay delay) => delay.Kind switch
    {
        DelayKind.Fixed => DurationText.Format(delay.Low),
        DelayKind.Range => $"{DurationText.Format(delay.Low)}..{DurationText.Format(delay.High)}",
        _ => $"median {DurationText.Format(delay.Low)}, p99 {DurationText.Format(delay.High)}",
    };
}

/// <summary>One answer header.</summary>
internal sealed record HeaderDocument(string Name, string Value);
