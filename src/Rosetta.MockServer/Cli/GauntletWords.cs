using System.Collections.Immutable;
using System.Globalization;
using Rosetta.MockServer.Cli.Options;
using Rosetta.Testing;
using Rosetta.Testing.Gauntlets;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Cli;

/// <summary>What <c>gauntlet</c> was told.</summary>
/// <param name="Command">How to run the client once.</param>
/// <param name="Options">What is expected of it.</param>
/// <param name="Accepted">Weaknesses that are accepted.</param>
/// <param name="Floor">The share, in percent, that has to be handled well.</param>
/// <param name="Reports">Files to write.</param>
internal sealed record GauntletWords(
    CommandTemplate? Command, GauntletOptions Options, ImmutableArray<AcceptedWeakness> Accepted, int Floor, ImmutableArray<ReportFile<GauntletFormat>> Reports)
{
    private const int All = 100;
    private const int MostParallel = 256;
    private const string ExpectedReport = "text, junit or html with a file, such as html=gauntlet.html";
    private const string ExpectedSwitch = "true or false";

    private static readonly string ExpectedFloor = string.Create(CultureInfo.InvariantCulture, $"a whole number from 0 to {All}");
    private static readonly string ExpectedParallel = string.Create(CultureInfo.InvariantCulture, $"a whole number from 1 to {MostParallel}");
    private static readonly string ExpectedTime = $"a time such as 500ms or 30s, longer than none and at most {DurationText.Format(GauntletOptions.LongestTimeLimit)}";

    private static readonly string Names = $"{string.Join(", ", ObstacleGroups.Words)}, or the id of one obstacle";

    private static readonly OptionRow Run = VerbOptions.Row(
        "--run", "COMMAND", $"Runs the client once: a command, split at spaces (quotes keep words together), with no shell in between. {CommandTemplate.Help}");

    private static readonly OptionRow Follows = VerbOptions.Row(
        "--follows", "", "The command follows a task to its end, and does not ask once only: it has to ask again where that helps.", OptionForm.Switch);

    private static readonly OptionRow Only = VerbOptions.Row("--only", "ID|GROUP", $"Runs only these: {Names}; may be repeated.");
    private static readonly OptionRow Except = VerbOptions.Row("--except", "ID|GROUP=REASON", "Accepts a weakness of the client, for a reason; may be repeated.");
    private static readonly OptionRow TimeLimit = VerbOptions.Row("--time-limit", "TIME", "How long one run may take; after that it hangs, and is killed. Default: 30s.");
    private static readonly OptionRow Parallel = VerbOptions.Row("--parallel", "N", "Runs at the same time. Default: 8.");
    private static readonly OptionRow FloorRow = VerbOptions.Row("--floor", "PERCENT", "The least share that has to be handled well or accepted. Default: 100.");
    private static readonly OptionRow Report = VerbOptions.Row("--report", "FORMAT=FILE", "Writes the report to a file as text, junit or html; may be repeated.");

    /// <summary>The options of the verb.</summary>
    public static ImmutableArray<OptionRow> Rows { get; } = [Run, Follows, Only, Except, TimeLimit, Parallel, FloorRow, Report];

    /// <summary>Reads the options; what can't be taken joins the errors.</summary>
    public static GauntletWords Read(GivenOptions given, ImmutableArray<string>.Builder errors)
    {
        var usual = new GauntletOptions();
        return new GauntletWords(
            CommandOf(given, errors),
            usual with
            {
                Follows = given.Options.FirstOrDefault(option => option.Row == Follows) is { } follows && IsOn(follows, errors),
                Only = VerbOptions.ReadAll(given, Only, text => IsObstacle(text) ? text : null, Names, errors),
                TimeLimit = (TimeSpan?)VerbOptions.ReadOne(given, TimeLimit, TimeOf, ExpectedTime, errors) ?? usual.TimeLimit,
                Parallelism = (int?)VerbOptions.ReadOne(given, Parallel, text => VerbOptions.Whole(text, 1, MostParallel), ExpectedParallel, errors) ?? usual.Parallelism,
            },
            VerbOptions.ReadAll(given, Except, WeaknessOf, $"{Names}, then = and the reason", errors),
            (int?)VerbOptions.ReadOne(given, FloorRow, text => VerbOptions.Whole(text, 0, All), ExpectedFloor, errors) ?? All,
            VerbOptions.ReadAll(given, Report, VerbOptions.FileOf<GauntletFormat>, ExpectedReport, errors));
    }

    private static CommandTemplate? CommandOf(GivenOptions given, ImmutableArray<string>.Builder errors)
    {
        if (given.Options.FirstOrDefault(option => option.Row == Run) is not { } run)
        {
            errors.Add(OptionErrors.NoCommand(Run.Flag));
            return null;
        }

        var command = VerbOptions.ReadOne(given, Run, CommandTemplate.Read, CommandTemplate.Expected, errors);
        if (command is { HasBase: false })
        {
            errors.Add(OptionErrors.CommandWithoutBase(run, CommandTemplate.Base));
        }

        return command;
    }

    private static bool IsOn(GivenOption given, ImmutableArray<string>.Builder errors)
    {
        switch (given.Values)
        {
            case [] or ["true"]:
                return true;
            case ["false"]:
                return false;
            default:
                errors.Add(OptionErrors.Refused(given, string.Join(' ', given.Values), ExpectedSwitch, words: null));
                return false;
        }
    }

    private static AcceptedWeakness? WeaknessOf(string text) =>
        text.Split('=', 2) is [var obstacle, var reason] && IsObstacle(obstacle) && !string.IsNullOrWhiteSpace(reason) ? new AcceptedWeakness(obstacle, reason) : null;

    private static bool IsObstacle(string word) =>
        Gauntlet.Obstacles.Any(obstacle => obstacle.Id == word || obstacle.Group.Word() == word);

    private static object? TimeOf(string text) => DurationText.TryParse(text, out var time) && time > TimeSpan.Zero && time <= GauntletOptions.LongestTimeLimit ? time : null;
}

/// <summary>A weakness that is accepted.</summary>
internal sealed record AcceptedWeakness(string Obstacle, string Reason);
