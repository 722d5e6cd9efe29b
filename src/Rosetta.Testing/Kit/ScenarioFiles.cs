using System.Collections.Immutable;
using Rosetta.Testing.Scenarios;

namespace Rosetta.Testing.Kit;

/// <summary>Reads scenario files for a test.</summary>
internal static class ScenarioFiles
{
    /// <summary>Reads a file, or all files of a folder.</summary>
    /// <param name="path">As the user named it; errors begin with it.</param>
    /// <param name="warnings">What is odd but can be played.</param>
    /// <exception cref="InvalidScenarioException">There is an error in one of them.</exception>
    /// <exception cref="ArgumentException">A folder without such files.</exception>
    /// <exception cref="IOException">The file or folder can't be read.</exception>
    public static ImmutableArray<Scenario> Read(string path, out ImmutableArray<ScenarioIssue> warnings)
    {
        var readings = PathsOf(path).Select(file => ScenarioReader.Read(File.ReadAllText(file), file)).ToArray();
        warnings = [.. readings.SelectMany(reading => reading.Issues)];
        return readings.Any(reading => reading.HasErrors)
            ? throw new InvalidScenarioException(warnings)
            : [.. readings.Select(reading => reading.Scenario!)];
    }

    private static string[] PathsOf(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        var files = Directory.GetFiles(path).Where(file => ScenarioReader.IsFileName(Path.GetFileName(file))).Order(StringComparer.Ordinal).ToArray();
        return files.Length > 0 ? files : throw KitErrors.NoFiles(path, nameof(path));
    }
}
