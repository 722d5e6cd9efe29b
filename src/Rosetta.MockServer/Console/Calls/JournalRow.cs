using Rosetta.Testing.Journal;

namespace Rosetta.MockServer.Console.Calls;

/// <summary>What the journal page keeps of an entry: so little that ten thousand of them weigh nothing.</summary>
public sealed record JournalRow(
    long Id, DateTimeOffset Time, string SceneId, JournalOutcome Outcome, int HttpStatus, string? Scenario, int? Step, bool? Delivered, bool IsViolation)
{
    public static JournalRow Of(JournalEntry entry) => new(
        entry.Id,
        entry.Time,
        entry.Ids.SceneId,
        entry.Outcome,
        entry.HttpStatus,
        entry.Scenario,
        entry.Step,
        entry.Delivered,
        !entry.Violations.IsEmpty || entry.Outcome.Kind == JournalOutcomeKind.Problem);

    /// <summary>Whether a person who typed that means this row.</summary>
    public bool Fits(string search) =>
        SceneId.Contains(search, StringComparison.OrdinalIgnoreCase)
        || Outcome.Word.Contains(search, StringComparison.OrdinalIgnoreCase)
        || Outcome.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) == search
        || Scenario?.Contains(search, StringComparison.OrdinalIgnoreCase) == true;
}
