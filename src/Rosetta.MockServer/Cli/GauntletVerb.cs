using System.Collections.Immutable;
using System.Globalization;
using Rosetta.Testing;
using Rosetta.Testing.Gauntlets;

namespace Rosetta.MockServer.Cli;

/// <summary>Runs a client that is a command through the gauntlet, and prints how it came through.</summary>
internal static class GauntletVerb
{
    public static async Task<int> RunAsync(IReadOnlyList<string> words, Surroundings here)
    {
        var line = CommandLine.Parse(words);
        if (line.TryAnswer(here))
        {
            return ExitCodes.Good;
        }

        var given = line.Read();
        var errors = given.Errors.ToBuilder();
        var told = GauntletWords.Read(given, errors);
        if (errors.Count > 0)
        {
            return UsageErrors.Print(here, errors.ToImmutable(), words[0]);
        }

        var report = await Gauntlet.RunAsync(new CommandClient(told.Command!, here.Folder).RunAsync, told.Options);
        foreach (var weakness in told.Accepted)
        {
            report = report.Except(weakness.Obstacle, weakness.Reason);
        }

        return Tell(report, told, here);
    }

    private static int Tell(GauntletReport report, GauntletWords told, Surroundings here)
    {
        here.Out.Write(report.Write(GauntletFormat.Text));
        ImmutableArray<string> failures =
        [
            .. told.Reports.Select(file => file.Write(report.Write(file.Format), here)).OfType<string>(),
            .. report.RobustPercent < told.Floor ? [Complaint(report, told.Floor)] : ImmutableArray<string>.Empty,
        ];
        foreach (var failure in failures)
        {
            here.Error.WriteLine(failure);
        }

        return failures.IsEmpty ? ExitCodes.Good : ExitCodes.Failed;
    }

    private static string Complaint(GauntletReport report, int floor) => string.Create(
        CultureInfo.InvariantCulture,
        $"Handled well or accepted: {report.RobustPercent} %; demanded: at least {floor} %. Wrong: {string.Join(", ", report.Wrong.Select(result => result.Obstacle.Id))}.");
}
