using System.Collections.Immutable;
using System.Globalization;
using Rosetta.GetTask;
using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.MockServer.Cli.Options;
using Rosetta.MockServer.Recording;
using Rosetta.Testing.Coverage;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Cli.Recordings;

/// <summary>Prints how long tasks stay in each status, and which status follows which, from recordings or any other scenarios.</summary>
internal static class TimingsVerb
{
    private const string Nothing = "-";

    public static int Run(IReadOnlyList<string> words, Surroundings here)
    {
        var line = CommandLine.Parse(words);
        if (line.TryAnswer(here))
        {
            return ExitCodes.Good;
        }

        var errors = line.Read().Errors.ToBuilder();
        var files = ValidateVerb.Find(line.Files, errors);
        if (errors.Count > 0)
        {
            return UsageErrors.Print(here, errors.ToImmutable(), words[0]);
        }

        var readings = files.Select(file => ScenarioFolder.Read(file, LifecycleRule.Off)).ToList();
        ImmutableArray<ScenarioIssue> issues = [.. readings.SelectMany(reading => reading.Issues).Where(issue => issue.IsError)];
        foreach (var issue in issues)
        {
            here.Error.WriteLine(issue);
        }

        if (!issues.IsEmpty)
        {
            return ExitCodes.Failed;
        }

        var stays = Stays.In(readings.Select(reading => reading.Scenario!));
        here.Out.WriteLine(ValidateVerb.Counted(readings.Count, "scenario"));
        here.Out.WriteLine();
        Table.Write(here, ["STATUS", "STAYS", "MEDIAN", "P95", "OPEN"], [.. stays.Times.Select(Row)]);
        here.Out.WriteLine();
        Table.Write(here, ["TRANSITION", "TIMES", "LIFECYCLE"], [.. stays.Transitions.Select(Row)]);
        return ExitCodes.Good;
    }

    private static ImmutableArray<string> Row(StayTimes stay) =>
        [Outcome.Of(stay.Status).ToString(), Number(stay.Ended), Time(stay.Median), Time(stay.P95), Number(stay.Open)];

    private static ImmutableArray<string> Row((Transition Transition, int Count) seen) =>
        [seen.Transition.ToString(), Number(seen.Count), Reading(seen.Transition)];

    private static string Reading(Transition transition) =>
        !Lifecycle.IsUsual(transition.From, transition.To) ? "not in our reading"
        : Lifecycle.IsRework(transition.From, transition.To) ? "rework"
        : "forward";

    private static string Time(TimeSpan? time) => time is { } known ? DurationText.Format(known) : Nothing;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
