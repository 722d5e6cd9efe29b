using System.Collections.Immutable;
using Rosetta.GetTask;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Gauntlets;

/// <summary>Says how a client handled an obstacle, from what it concluded and what it really asked and was answered. Pure.</summary>
internal static class GauntletJudge
{
    public static GauntletResult Judge(GauntletRun run, Ending ending, bool follows)
    {
        var entries = run.Entries;
        var said = (ending as Ending.Concluded)?.Conclusion;
        var mistake = OfEnding(ending, entries) ?? OfCalls(run.Ids, entries) ?? OfNotes(run.Notes) ?? OfConclusion(said!, entries[^1], follows);
        return mistake is null
            ? new GauntletResult(run.Obstacle, Handling(said!, entries), GauntletTexts.Sound(said!, entries), said, entries)
            : new GauntletResult(run.Obstacle, mistake.Handling, mistake.Why, said, entries);
    }

    private static Mistake? OfEnding(Ending ending, ImmutableArray<JournalEntry> entries) => ending switch
    {
        Ending.Crashed crashed => new Mistake(GauntletHandling.Crashed, GauntletTexts.Crashed(crashed.Error, entries.LastOrDefault())),
        Ending.Hung hung => new Mistake(GauntletHandling.Hung, GauntletTexts.Hung(hung.TimeLimit, entries.LastOrDefault())),
        _ => null,
    };

    private static Mistake? OfCalls(GetTaskRequest ids, ImmutableArray<JournalEntry> entries)
    {
        if (entries.IsEmpty)
        {
            return new Mistake(GauntletHandling.AskedWrong, GauntletTexts.NeverAsked);
        }

        foreach (var entry in entries)
        {
            if (!entry.Violations.IsEmpty || entry.Outcome.Kind == JournalOutcomeKind.Problem)
            {
                return new Mistake(GauntletHandling.AskedWrong, GauntletTexts.BadCall(entry));
            }

            if (!entry.Warnings.IsEmpty)
            {
                return new Mistake(GauntletHandling.AskedWrong, GauntletTexts.OddCall(entry));
            }

            if (new GetTaskRequest(entry.Ids.CampaignId, entry.Ids.AnnotationRequestId, entry.Ids.SceneId) != ids)
            {
                return new Mistake(GauntletHandling.AskedWrong, GauntletTexts.OtherIds(entry, ids));
            }
        }

        var end = entries.FirstOrDefault(entry => AnswerMeaning.IsEnd(entry));
        return end is not null && end != entries[^1] ? new Mistake(GauntletHandling.AskedOn, GauntletTexts.AskedOn(end, entries)) : null;
    }

    private static Mistake? OfNotes(ImmutableArray<(Conclusion Said, JournalEntry? Answer)> notes) =>
        notes.Select(note => note.Answer is null ? null : Soundness.Check(note.Said, note.Answer)).FirstOrDefault(mistake => mistake is not null);

    private static Mistake? OfConclusion(Conclusion said, JournalEntry last, bool follows) =>
        Soundness.Check(said, last)
        ?? (follows && !AnswerMeaning.IsEnd(last) && !MayBeTheEnd(said, last) ? new Mistake(GauntletHandling.GaveUp, GauntletTexts.GaveUp(said, last)) : null);

    // An odd answer that may be taken for what it says has brought its client to the end.
    private static bool MayBeTheEnd(Conclusion said, JournalEntry last) =>
        said.Kind == ConclusionKind.Found && Lifecycle.IsTerminal((RosettaStatus)said.Number!.Value) && last.Outcome.Kind == JournalOutcomeKind.Fault;

    private static GauntletHandling Handling(Conclusion said, ImmutableArray<JournalEntry> entries)
    {
        var last = entries[^1];
        return last.Outcome.Word == FaultCatalogue.Get(FaultKind.Timeout).Word ? GauntletHandling.TimedOut
            : entries.SkipLast(1).Any(entry => AnswerMeaning.Of(entry) is not { Status: not null }) ? GauntletHandling.Retried
            : last.Outcome.Kind is JournalOutcomeKind.Status or JournalOutcomeKind.Error ? GauntletHandling.Understood
            : said.Kind == ConclusionKind.Found ? GauntletHandling.Tolerated
            : GauntletHandling.Refused;
    }
}

/// <summary>What a client got wrong.</summary>
internal sealed record Mistake(GauntletHandling Handling, string Why);
