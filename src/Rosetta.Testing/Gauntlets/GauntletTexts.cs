using System.Collections.Immutable;
using System.Globalization;
using Rosetta.GetTask;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Gauntlets;

/// <summary>Every sentence about how a client handled an obstacle: the only place where they are typed.</summary>
internal static class GauntletTexts
{
    public static readonly string NeverAsked =
        $"it never called {WireNames.Method} {WireNames.Path} below the base address that it was given";

    public const string SaidNothing = "the client ended without a conclusion";

    public static string Sound(Conclusion said, ImmutableArray<JournalEntry> entries) =>
        Invariant($"it said '{said}' after {entries.Length} call{(entries.Length == 1 ? "" : "s")}");

    public static string TookLie(Conclusion said, JournalEntry answer) =>
        $"it said '{said}', and the answer is no such success: {AnswerAsSent(answer)}";

    public static string Misread(Conclusion said, JournalEntry answer) => $"it said '{said}', and the answer was {AnswerAsSent(answer)}";

    public static string GaveUp(Conclusion said, JournalEntry answer) =>
        $"it stopped with '{said}' behind {Answer(answer)}, and the next call would have brought it on: it does not ask again";

    public static string AskedOn(JournalEntry end, ImmutableArray<JournalEntry> entries)
    {
        var more = entries.Length - 1 - entries.IndexOf(end);
        return Invariant($"it asked {more} more time{(more == 1 ? "" : "s")} behind {Answer(end)}, which nothing follows");
    }

    public static string BadCall(JournalEntry entry) =>
        $"its call is not one that the specification allows: {(entry.Violations.IsEmpty ? entry.Why : string.Join("; ", entry.Violations))}";

    public static string OddCall(JournalEntry entry) => $"its call is odd: {string.Join("; ", entry.Warnings)}";

    public static string OtherIds(JournalEntry entry, GetTaskRequest ids) =>
        $"it asked for other ids than it was given, and ids are compared to the letter: {string.Join("; ", Differences(entry, ids))}";

    public static string Crashed(Exception error, JournalEntry? answer) =>
        $"it crashed {Behind(answer)}: {error.GetType().Name}: {error.Message.ReplaceLineEndings(" ")}";

    public static string Hung(TimeSpan timeLimit, JournalEntry? answer) =>
        $"it was not done within {DurationText.Format(timeLimit)} {Behind(answer)}; give it a timeout, shorter than that";

    private static string Behind(JournalEntry? answer) => answer is null ? "without having asked" : $"behind {AnswerAsSent(answer)}";

    private static IEnumerable<string> Differences(JournalEntry entry, GetTaskRequest ids)
    {
        (string Field, string Sent, string Given)[] fields =
        [
            (WireNames.CampaignId, entry.Ids.CampaignId, ids.CampaignId),
            (WireNames.AnnotationRequestId, entry.Ids.AnnotationRequestId, ids.AnnotationRequestId),
            (WireNames.SceneId, entry.Ids.SceneId, ids.SceneId),
        ];
        return fields.Where(field => field.Sent != field.Given).Select(field => $"{field.Field} '{field.Sent}' and not '{field.Given}'");
    }

    // A client that only looks at HTTP takes an error that comes with 200 for success.
    private static string AnswerAsSent(JournalEntry answer) =>
        answer.Outcome.Kind == JournalOutcomeKind.Error ? Invariant($"{Answer(answer)}, sent with HTTP {answer.HttpStatus}") : Answer(answer);

    private static string Answer(JournalEntry answer)
    {
        var word = answer.Outcome.Number is { } number ? Invariant($"{answer.Outcome.Word} ({number})") : answer.Outcome.Word;
        return Description(answer.Outcome.Word) is { } description ? $"{word} ({description.TrimEnd('.')})" : word;
    }

    private static string? Description(string word) =>
        MutantCatalogue.TryFind(word, out var mutant) ? mutant.Description
        : FaultCatalogue.TryFind(word, out var fault) ? fault.Description
        : null;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
