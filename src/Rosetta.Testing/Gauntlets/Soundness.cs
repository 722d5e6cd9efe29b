using Rosetta.GetTask;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Gauntlets;

/// <summary>Whether a client may conclude something from an answer.</summary>
internal static class Soundness
{
    /// <returns>What is wrong with it; none if it is sound.</returns>
    public static Mistake? Check(Conclusion said, JournalEntry answer) => answer.Outcome.Kind switch
    {
        JournalOutcomeKind.Status or JournalOutcomeKind.Error => CheckMeant(said, answer, AnswerMeaning.Of(answer)!.Value),
        JournalOutcomeKind.Problem => new Mistake(GauntletHandling.AskedWrong, GauntletTexts.BadCall(answer)),
        _ => AnswerMeaning.RobustFor(answer) switch
        {
            RobustConsumer.Tolerates => CheckMeant(said, answer, AnswerMeaning.Basis(answer)),
            RobustConsumer.Refuses => CheckRefused(said, answer),
            RobustConsumer.TakesOrLeaves when said.Kind == ConclusionKind.Found => CheckMeant(said, answer, AnswerMeaning.Basis(answer)),
            _ => CheckNoAnswer(said, answer),
        },
    };

    private static Mistake? CheckMeant(Conclusion said, JournalEntry answer, Outcome meant) =>
        meant.Status is { } status
            ? said.Kind == ConclusionKind.Found && said.Number == (int)status ? null : Misread(said, answer)
            : CheckError(said, answer, CodeCatalogue.Get(meant.Code));

    private static Mistake? CheckError(Conclusion said, JournalEntry answer, CodeInfo code) => said.Kind switch
    {
        ConclusionKind.Found or ConclusionKind.NewStatus => TookLie(said, answer),
        ConclusionKind.Refused when said.Number == code.Number || (said.Number is null && !code.IsRetryable) => null,
        ConclusionKind.TryLater or ConclusionKind.TimedOut when code.IsRetryable => null,
        _ => Misread(said, answer),
    };

    // A client that says it does not know the status has not taken the answer for anything.
    private static Mistake? CheckRefused(Conclusion said, JournalEntry answer) => said.Kind switch
    {
        ConclusionKind.Found => TookLie(said, answer),
        ConclusionKind.NewStatus when said.Number is { } number && StatusCatalogue.IsDefined(number) => TookLie(said, answer),
        _ => null,
    };

    private static Mistake? CheckNoAnswer(Conclusion said, JournalEntry answer) =>
        said.Kind.IsTask() ? TookLie(said, answer)
        : said.Kind.IsNoAnswer() ? null
        : Misread(said, answer);

    private static Mistake TookLie(Conclusion said, JournalEntry answer) => new(GauntletHandling.TookLie, GauntletTexts.TookLie(said, answer));

    private static Mistake Misread(Conclusion said, JournalEntry answer) => new(GauntletHandling.Misread, GauntletTexts.Misread(said, answer));
}
