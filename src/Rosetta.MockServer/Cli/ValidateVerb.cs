using System.Collections.Immutable;
using System.Globalization;
using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.MockServer.Cli.Options;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Cli;

/// <summary>Checks scenario files, each by itself and all of them laid over the shipped ones, as <c>serve</c> would.</summary>
internal static class ValidateVerb
{
    public static int Run(IReadOnlyList<string> words, Surroundings here)
    {
        var line = CommandLine.Parse(words);
        if (line.TryAnswer(here))
        {
            return ExitCodes.Good;
        }

        var bound = line.Bind(here);
        var errors = bound.Errors.ToBuilder();
        var files = Find(line.Files, errors);
        if (errors.Count > 0)
        {
            return UsageErrors.Print(here, errors.ToImmutable(), words[0]);
        }

        var readings = files.Select(file => ScenarioFolder.Read(file, bound.Options.Lifecycle)).ToList();
        ImmutableArray<ScenarioIssue> issues = [.. readings.SelectMany(reading => reading.Issues), .. Conflicts(readings)];
        foreach (var issue in issues)
        {
            here.Error.WriteLine(issue);
        }

        var count = issues.Count(issue => issue.IsError);
        if (count > 0)
        {
            here.Error.WriteLine(Counted(count, "error"));
            return ExitCodes.Failed;
        }

        here.Out.WriteLine($"{Counted(readings.Count(reading => !reading.HasErrors), "scenario")}, no errors");
        return ExitCodes.Good;
    }

    private static ImmutableArray<ScenarioIssue> Conflicts(IEnumerable<ScenarioReading> readings)
    {
        var good = readings.Select(reading => reading.Scenario).OfType<Scenario>().ToList();
        var names = good.Select(scenario => scenario.Name).ToHashSet(StringComparer.Ordinal);
        return Catalogue.Build([.. ShippedScenarios.All.Where(shipped => !names.Contains(shipped.Name)), .. good]).Issues;
    }

    /// <summary>The files that were named, and those of the folders that were; what is not there joins the errors.</summary>
    public static List<FolderFile> Find(ImmutableArray<string> paths, ImmutableArray<string>.Builder errors)
    {
        var files = new Dictionary<string, FolderFile>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                var found = FolderFiles.ReadAll(path, out var problem);
                if (problem is not null || found.IsEmpty)
                {
                    errors.Add(problem ?? OptionErrors.NoScenarioFiles(path));
                }

                foreach (var file in found)
                {
                    files.TryAdd(Path.GetFullPath(file.Source), file);
                }
            }
            else if (File.Exists(path))
            {
                files.TryAdd(Path.GetFullPath(path), FolderFiles.Read(path));
            }
            else
            {
                errors.Add(OptionErrors.MissingFile(path));
            }
        }

        if (paths.IsEmpty)
        {
            errors.Add(OptionErrors.NoFiles());
        }

        return [.. files.Values];
    }

    /// <summary>As in <c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Counted(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
