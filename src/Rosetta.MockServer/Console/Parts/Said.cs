using System.Globalization;
using Rosetta.GetTask;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Console.Parts;

/// <summary>Answers as the console writes them; the words are the catalogues'.</summary>
internal static class Said
{
    /// <summary>The number on the wire and the word, or just the word.</summary>
    public static string Of(Reply reply) => Of(JournalOutcome.From(reply));

    /// <summary>
    /// What the next call gets, or what the real service said last; a story that is not there any more gives no answer.
    /// </summary>
    public static string NextOf(TaskSnapshot task) =>
        task.Reply is { } reply ? Of(reply)
        : task.MissingScenario is { } missing ? $"no story {missing}"
        : "no answer yet";

    /// <inheritdoc cref="Of(Reply)"/>
    public static string Of(JournalOutcome outcome) =>
        outcome.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number} {outcome.Word}") : outcome.Word;

    /// <summary>The colour of what <see cref="NextOf"/> says; nothing is wrong with a task that has no answer yet.</summary>
    public static string ToneOf(TaskSnapshot task) => task is { Reply: null, MissingScenario: null } ? "tone-status" : ToneOf(task.Reply);

    /// <summary>The class that colours it: the pool of a status, or the kind of what went wrong.</summary>
    public static string ToneOf(Reply? reply) => ToneOf(JournalOutcome.From(reply));

    /// <inheritdoc cref="ToneOf(Reply)"/>
    public static string ToneOf(JournalOutcome outcome)
    {
        var pool = outcome.Kind == JournalOutcomeKind.Status && StatusCatalogue.TryFind(outcome.Word, out var row) ? row.Pool : null;
        return "tone-" + (pool is { } named ? named.ToString() : outcome.Kind.ToString()).ToLowerInvariant();
    }

    /// <summary>What the specification, or our catalogue, says of it.</summary>
    public static string DescriptionOf(Reply? reply) => reply switch
    {
        StatusReply status => StatusCatalogue.Get(status.Status).Description,
        ErrorReply error => CodeCatalogue.Get(error.Code).Message,
        FaultReply fault => FaultCatalogue.Get(fault.Fault).Description,
        MutantReply mutant => MutantCatalogue.Get(mutant.Mutant).Description,
        _ => "",
    };

    /// <summary>When a step ends.</summary>
    public static string Of(StepEnd end) => end.Kind switch
    {
        StepEndKind.Calls => Calls(end.Calls),
        StepEndKind.For => $"for {DurationText.Format(end.For)}",
        StepEndKind.UntilAdvanced => "until stepped on",
        _ => "for good",
    };

    /// <summary>One call, two calls.</summary>
    public static string Calls(long calls) => string.Create(CultureInfo.InvariantCulture, $"{calls} {(calls == 1 ? "call" : "calls")}");

    /// <summary>Which calls an answer is forced for; the verb goes with it.</summary>
    /// <param name="calls">So many; none for all until someone takes the answer away.</param>
    public static string NextCallsGet(int? calls) => calls switch
    {
        null => "Every call gets",
        1 => "The next call gets",
        _ => $"The next {Calls(calls.Value)} get",
    };

    /// <summary>A time that is left, in whole seconds; the last one is not counted away.</summary>
    public static string About(TimeSpan time) => DurationText.Format(TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds)));
}
