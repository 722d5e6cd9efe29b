using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rosetta.GetTask;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Findings;

/// <summary>Every sentence about what was found: the only place where they are typed.</summary>
internal static class FindingTexts
{
    public static Finding Finding(FindingRule rule, long count, ImmutableArray<Sighting> seen)
    {
        var row = FindingCatalogue.Get(rule);
        return new Finding(row.Id, count, row.Expected, seen, SwitchOff(rule));
    }

    public static string Headline(FindingsReport report)
    {
        var rules = report.Findings.Length;
        return Invariant($"The client of session '{report.Session}' has broken {rules} rule{(rules == 1 ? "" : "s")} of polling:");
    }

    public static string Story(Finding finding)
    {
        var text = new StringBuilder(Invariant($"{finding.Rule}, {Times(finding.Count)}\n  expected: {finding.Expected}"));
        foreach (var sighting in finding.Seen)
        {
            text.Append("\n  seen: ").Append(sighting);
        }

        if (finding.Count > finding.Seen.Length)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  and {Times(finding.Count - finding.Seen.Length)} more");
        }

        return text.Append("\n  ").Append(finding.SwitchOff).ToString();
    }

    public static string PolledAfterEnd(string task, Outcome last) => $"{task} was polled again behind {last}";

    public static string RetriedLastingError(string task, Outcome last) => $"{task} was polled again behind {last}";

    public static string PolledTooFast(string task, TimeSpan wait, TimeSpan min) =>
        $"{task} was polled {Milliseconds(wait)} after its last answer; at least {DurationText.Format(min)} is demanded";

    public static string NoPause(string task, Outcome last, TimeSpan wait, TimeSpan min) =>
        $"{task} was polled {Milliseconds(wait)} after {last}; at least {DurationText.Format(min)} is demanded";

    public static string NoGrowth(string task, Outcome last, TimeSpan wait, TimeSpan first, int times) =>
        Invariant($"{task} was polled {Milliseconds(wait)} after {last} came {times} times in a row, about as soon as behind the first ({Milliseconds(first)})");

    public static string GaveUp(string task, Outcome? last) => $"{task} was not polled again behind {last?.ToString() ?? "a broken answer"}";

    public static string SpacesAround(string field, string id) => $"{field} was sent as {Quote(id)}, with white space around it";

    public static string OtherSpelling(string field, string id) => $"{field} was sent as {Quote(id)}, which differs from a known id in case or white space only";

    public static string SpelledTwoWays(string task) => $"{task} is also polled under ids that differ in case or white space only";

    public static string MediaType(Violation violation) => $"{violation.Path} was {violation.Found}";

    public static string UnknownField(Violation violation) => $"the body has {violation.Path}";

    public static string NewConnection(string task, int times) => Invariant($"{task} was polled {times} times in a row, each time over a new connection");

    public static string NameOf(string sceneId) => $"scene {Quote(sceneId)}";

    private static string SwitchOff(FindingRule rule)
    {
        var id = FindingCatalogue.Get(rule).Id;
        return $"to switch it off: \"findingsOff\": [\"{id}\"] in PUT /_rosetta/sessions/NAME, or in a test by {nameof(RosettaFake.Configure)}: {nameof(SessionSettings.Findings)} = settings.{nameof(SessionSettings.Findings)} with {{ {nameof(FindingSettings.Off)} = [{nameof(FindingRule)}.{rule}] }}";
    }

    // What a client chose may hold signs that move a terminal's cursor.
    private static string Quote(string text) => $"'{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}'";

    private static string Times(long count) => Invariant($"{count} time{(count == 1 ? "" : "s")}");

    private static string Milliseconds(TimeSpan time) => Invariant($"{time.TotalMilliseconds:0.#} ms");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
