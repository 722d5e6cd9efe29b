using System.Globalization;
using Rosetta.MockServer.Recording;
using Rosetta.Testing.Journal;

namespace Rosetta.MockServer.Console.Calls;

/// <summary>What the journal page keeps of an entry: so little that ten thousand of them weigh nothing.</summary>
/// <param name="Id">The entry's number.</param>
/// <param name="Time">On the session's clock.</param>
/// <param name="SceneId">Empty where the request could not be read.</param>
/// <param name="Outcome">What was answered.</param>
/// <param name="HttpStatus">0 if none was sent.</param>
/// <param name="Scenario">Who answered; none for what is no story.</param>
/// <param name="Step">The story's.</param>
/// <param name="Delivered">None while under way.</param>
/// <param name="IsClientWrong">Whether the request broke the specification.</param>
/// <param name="IsServiceWrong">Whether the real service did, or gave no whole answer.</param>
public sealed record JournalRow(
    long Id, DateTimeOffset Time, string SceneId, JournalOutcome Outcome, int HttpStatus, string? Scenario, int? Step, bool? Delivered, bool IsClientWrong, bool IsServiceWrong)
{
    /// <summary>Pixels of a row, as the style sheet has it.</summary>
    public const int Height = 48;

    /// <summary>The last column: how it went, in two words.</summary>
    public string Note => this switch
    {
        { Delivered: null } => "under way",
        { IsClientWrong: true } => "client error",
        { IsServiceWrong: true } => Outcome.Kind == JournalOutcomeKind.Problem ? "no answer" : "wrong answer",
        { HttpStatus: 0 } => "nothing sent",
        { Delivered: false } => "not delivered",
        _ => string.Create(CultureInfo.InvariantCulture, $"HTTP {HttpStatus}"),
    };

    public static JournalRow Of(JournalEntry entry) => new(
        entry.Id,
        entry.Time,
        entry.Ids.SceneId,
        entry.Outcome,
        entry.HttpStatus,
        entry.Scenario,
        entry.Step,
        entry.Delivered,
        !entry.Violations.IsEmpty || (entry.Outcome.Kind == JournalOutcomeKind.Problem && !CheckedAnswer.IsOf(entry)),
        entry.AnswerViolations is { IsEmpty: false } || (entry.Outcome.Kind == JournalOutcomeKind.Problem && CheckedAnswer.IsOf(entry)));

    /// <summary>Whether a person who typed that means this row.</summary>
    public bool Fits(string search) =>
        SceneId.Contains(search, StringComparison.OrdinalIgnoreCase)
        || Outcome.Word.Contains(search, StringComparison.OrdinalIgnoreCase)
        || Outcome.Number?.ToString(CultureInfo.InvariantCulture) == search
        || Scenario?.Contains(search, StringComparison.OrdinalIgnoreCase) == true;
}
