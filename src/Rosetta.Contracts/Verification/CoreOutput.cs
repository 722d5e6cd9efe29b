using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Rosetta.Contracts.Verification;

/// <summary>One interaction, as the core's output tells of it.</summary>
/// <param name="Consumer">From the heading above it.</param>
/// <param name="Description">Its name.</param>
/// <param name="States">The names of its provider states.</param>
/// <param name="Error">Why there was no answer to compare; none if there was one.</param>
/// <param name="Failure">What the core says is wrong, without the heading; empty if nothing is.</param>
/// <param name="Duration">Of the provider's state and answer.</param>
internal sealed record CoreEntry(string Consumer, string Description, ImmutableArray<string> States, string? Error, string Failure, TimeSpan Duration);

/// <summary>
/// Reads the text in which the core tells of a verification: first each interaction, then, numbered, what is wrong. PactNet has
/// no other form of it.
/// </summary>
internal static partial class CoreOutput
{
    private const string RequestFailed = "      Request Failed - ";

    /// <summary>The interactions in the core's order, and the failures that belong to none of them: pacts that could not be loaded.</summary>
    public static (ImmutableArray<CoreEntry> Entries, ImmutableArray<string> Others) Read(string text, string provider)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var entries = ReadEntries(lines, provider);
        var failures = ReadFailures(lines);
        var others = failures.Where(failure => !failure.Heading.StartsWith("Verifying a pact between ", StringComparison.Ordinal)).Select(failure => failure.Heading);
        return ([.. entries.Select(entry => entry with { Failure = FailureOf(entry, failures) })], [.. others]);
    }

    /// <summary>Why the results could not be published; none if they were, or nobody wanted it. To the core this is no failure.</summary>
    public static string? PublishingProblem(string text) => PublishingFailed().Match(text) is { Success: true } failed ? failed.Groups[1].Value : null;

    // The heading of a failure ends with the description, and behind that the error, if it is one.
    private static string FailureOf(CoreEntry entry, List<(string Heading, string Text)> failures)
    {
        var given = string.Concat(entry.States.Select((state, i) => $" {(i == 0 ? "Given" : "And")} {state}"));
        var end = $"{given} - {entry.Description}{(entry.Error is null ? "" : $" - {entry.Error}")}";
        var at = failures.FindIndex(failure => failure.Heading.StartsWith($"Verifying a pact between {entry.Consumer} and ", StringComparison.Ordinal) && failure.Heading.EndsWith(end, StringComparison.Ordinal));
        if (at < 0)
        {
            return "";
        }

        // Two interactions may be called alike; their failures stand in the same order.
        var text = failures[at].Text;
        failures.RemoveAt(at);
        return text.Length > 0 ? text : entry.Error ?? "";
    }

    private static List<CoreEntry> ReadEntries(string[] lines, string provider)
    {
        var entries = new List<CoreEntry>();
        var consumer = "";
        foreach (var line in lines.TakeWhile(line => !IsFailuresHeading(line)))
        {
            if (PactHeading().Match(line) is { Success: true } pact)
            {
                consumer = ConsumerOf(pact.Groups[1].Value, provider);
            }
            else if (InteractionHeading().Match(line) is { Success: true } interaction)
            {
                entries.Add(new CoreEntry(consumer, interaction.Groups[1].Value, [], null, "", DurationOf(interaction.Groups[2].Value)));
            }
            else if (entries.Count > 0 && StateLine().Match(line) is { Success: true } state)
            {
                entries[^1] = entries[^1] with { States = entries[^1].States.Add(state.Groups[1].Value) };
            }
            else if (entries.Count > 0 && line.StartsWith(RequestFailed, StringComparison.Ordinal))
            {
                entries[^1] = entries[^1] with { Error = line[RequestFailed.Length..] };
            }
        }

        return entries;
    }

    private static string ConsumerOf(string pair, string provider)
    {
        var end = $" and {provider}";
        return pair.EndsWith(end, StringComparison.Ordinal) ? pair[..^end.Length] : pair.Split(" and ")[0];
    }

    // "1m 2s 15ms"
    private static TimeSpan DurationOf(string text) => Amount().Matches(text).Aggregate(TimeSpan.Zero, (sum, one) =>
    {
        var number = double.Parse(one.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return sum + one.Groups[2].Value switch
        {
            "ms" => TimeSpan.FromMilliseconds(number),
            "s" => TimeSpan.FromSeconds(number),
            "m" => TimeSpan.FromMinutes(number),
            _ => TimeSpan.Zero,
        };
    });

    private static List<(string Heading, string Text)> ReadFailures(string[] lines)
    {
        var failures = new List<(string Heading, string Text)>();
        var isInside = false;
        foreach (var line in lines)
        {
            // There may be a list of pending failures before that of the others, and the core's log behind both.
            if (IsFailuresHeading(line) || EndOfFailures().IsMatch(line))
            {
                isInside = IsFailuresHeading(line);
            }
            else if (isInside && FailureHeading().Match(line) is { Success: true } heading)
            {
                failures.Add((heading.Groups[1].Value, ""));
            }
            else if (isInside && failures.Count > 0)
            {
                failures[^1] = (failures[^1].Heading, $"{failures[^1].Text}{line}\n");
            }
        }

        return failures.ConvertAll(failure => (failure.Heading, failure.Text.Trim('\n')));
    }

    private static bool IsFailuresHeading(string line) => line is "Failures:" or "Pending Failures:";

    [GeneratedRegex("^Verifying a pact between (.+)$")]
    private static partial Regex PactHeading();

    [GeneratedRegex(@"^  (\S.*) \([^()]* loading, ([^()]*) verification\)(?: \[PENDING\])?$")]
    private static partial Regex InteractionHeading();

    [GeneratedRegex("Publishing of verification results failed with an error: (.+)")]
    private static partial Regex PublishingFailed();

    [GeneratedRegex("([0-9]+)([a-z]+)")]
    private static partial Regex Amount();

    [GeneratedRegex("^     (?:Given|And) (.*)$")]
    private static partial Regex StateLine();

    [GeneratedRegex(@"^[0-9]+\) (.*)$")]
    private static partial Regex FailureHeading();

    [GeneratedRegex("^There were [0-9]+ (?:non-fatal )?pact failures")]
    private static partial Regex EndOfFailures();
}
