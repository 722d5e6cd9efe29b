using Rosetta.GetTask;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Gauntlets;

/// <summary>What the answers in a journal mean to a robust client.</summary>
internal static class AnswerMeaning
{
    /// <summary>The outcome that a robust client takes from an answer; none where it must not take any, or need not.</summary>
    public static Outcome? Of(JournalEntry answer) => answer.Outcome.Kind switch
    {
        JournalOutcomeKind.Status or JournalOutcomeKind.Error => Named(answer.Outcome),
        JournalOutcomeKind.Mutant when RobustFor(answer) == RobustConsumer.Tolerates => Basis(answer),
        _ => null,
    };

    /// <summary>The good answer underneath a fault or a mutant.</summary>
    public static Outcome Basis(JournalEntry answer) => Named(answer.Basis!);

    /// <summary>What a robust client does with a fault or a mutant.</summary>
    public static RobustConsumer RobustFor(JournalEntry answer) =>
        MutantCatalogue.TryFind(answer.Outcome.Word, out var mutant) ? mutant.Robust
        : FaultCatalogue.TryFind(answer.Outcome.Word, out var fault) ? fault.Robust
        : throw new ArgumentException($"'{answer.Outcome.Word}' is neither a fault nor a mutant.", nameof(answer));

    /// <summary>Whether there is nothing to ask for any more.</summary>
    public static bool IsEnd(JournalEntry answer) => Of(answer) switch
    {
        { Status: { } status } => Lifecycle.IsTerminal(status),
        { } error => !CodeCatalogue.Get(error.Code).IsRetryable,
        null => false,
    };

    private static Outcome Named(JournalOutcome outcome) =>
        StatusCatalogue.TryFind(outcome.Word, out var status) ? Outcome.Of(status.Status)
        : CodeCatalogue.TryFindError(outcome.Word, out var error) ? Outcome.Of(error.Code)
        : throw new ArgumentException($"'{outcome.Word}' is neither a status nor an error.", nameof(outcome));
}
