using System.Collections.Immutable;
using Rosetta.MockServer.Cli.Options;
using Rosetta.Testing.Coverage;

namespace Rosetta.MockServer.Cli;

/// <summary>Merges what the clients of a whole test run have met, prints it, and holds it against what is demanded.</summary>
internal static class CoverageVerb
{
    public static int Run(IReadOnlyList<string> words, Surroundings here)
    {
        var line = CommandLine.Parse(words);
        if (line.TryAnswer(here))
        {
            return ExitCodes.Good;
        }

        var given = line.Read();
        var errors = given.Errors.ToBuilder();
        var options = CoverageOptions.Read(given, errors);
        var report = Merge(line.Files, here, words[0], errors, out var problems);
        if (errors.Count > 0)
        {
            return UsageErrors.Print(here, errors.ToImmutable(), words[0]);
        }

        here.Out.Write(report.Write(CoverageFormat.Text));
        ImmutableArray<string> failures =
        [
            .. problems,
            .. options.Reports.Select(file => file.Write(report.Write(file.Format, options.Floors), here)).OfType<string>(),
            .. options.Floors.Where(floor => !floor.IsReachedBy(report)).Select(floor => floor.Complaint(report)),
        ];
        foreach (var failure in failures)
        {
            here.Error.WriteLine(failure);
        }

        return failures.IsEmpty ? ExitCodes.Good : ExitCodes.Failed;
    }

    private static CoverageReport Merge(
        ImmutableArray<string> folders, Surroundings here, string verb, ImmutableArray<string>.Builder errors, out ImmutableArray<string> problems)
    {
        problems = [];
        if (folders is not [var folder])
        {
            errors.AddRange(folders.IsEmpty ? [OptionErrors.NoCoverageFolder()] : folders.Skip(1).Select(word => OptionErrors.UnexpectedWord(word, verb)));
            return CoverageReport.Empty;
        }

        var path = Path.GetFullPath(folder, here.Folder);
        if (!Directory.Exists(path))
        {
            errors.Add(OptionErrors.MissingCoverageFolder(folder));
            return CoverageReport.Empty;
        }

        var report = CoverageFolder.Read(path, out var files, out problems);
        if (files == 0 && problems.IsEmpty)
        {
            errors.Add(OptionErrors.NoCoverageReports(folder));
        }

        return report;
    }
}
