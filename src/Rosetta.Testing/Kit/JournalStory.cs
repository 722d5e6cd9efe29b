using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rosetta.GetTask;
using Rosetta.Testing.Journal;

namespace Rosetta.Testing.Kit;

/// <summary>Tells calls to a person: a line each, and below it what was wrong.</summary>
internal static class JournalStory
{
    private const int MostEntries = 50;

    /// <param name="what">What was expected and what came, without a full stop.</param>
    /// <param name="entries">The calls to tell of, oldest first.</param>
    /// <param name="totals">What the journal has forgotten is told too.</param>
    public static string Tell(string what, ImmutableArray<JournalEntry> entries, JournalTotals totals)
    {
        var story = new StringBuilder(what);
        story.Append(entries.IsEmpty ? "." : ":");
        var first = Math.Max(0, entries.Length - MostEntries);
        if (first > 0)
        {
            Line(story, $"  … {first} earlier ones, see the journal's entries");
        }

        foreach (var entry in entries.AsSpan()[first..])
        {
            Tell(story, entry);
        }

        if (totals.Overwritten > 0)
        {
            Line(story, $"The journal holds the newest {totals.Capacity} calls only, {totals.Overwritten} are gone; {nameof(RosettaFakeOptions)}.{nameof(RosettaFakeOptions.JournalSize)} makes room for more.");
        }
        else if (totals.Appended == 0)
        {
            Line(story, $"Nobody has called {WireNames.Method} {WireNames.Path} at all. Does the client ask this fake, and that path? Another path is answered 404 and not noted.");
        }

        return story.ToString();
    }

    private static void Tell(StringBuilder story, JournalEntry entry)
    {
        var answer = entry.HttpStatus == 0 ? "no answer" : string.Create(CultureInfo.InvariantCulture, $"HTTP {entry.HttpStatus}");
        Line(story, $"  #{entry.Id} {entry.Time:HH:mm:ss} {entry.Request.Method} {entry.Request.Path} scene '{entry.Ids.SceneId}': {Name(entry.Outcome)}, {answer} ({entry.Why})");
        foreach (var violation in entry.Violations)
        {
            Line(story, $"      {violation}");
        }

        foreach (var warning in entry.Warnings)
        {
            Line(story, $"      odd: {warning}");
        }
    }

    private static string Name(JournalOutcome outcome) =>
        outcome.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{outcome.Word} ({number})") : outcome.Word;

    private static void Line(StringBuilder story, FormattableString text) =>
        story.AppendLine().Append(text.ToString(CultureInfo.InvariantCulture));
}
