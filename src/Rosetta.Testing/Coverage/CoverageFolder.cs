using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Rosetta.Testing.Coverage;

/// <summary>
/// Where the fakes of a whole test run leave what their clients met, a file each, so that one report can be made of all:
/// <c>rosetta-mock coverage DIR</c>, or <see cref="Read"/>.
/// </summary>
public static class CoverageFolder
{
    /// <summary>The variable that names the folder; <c>serve</c> has the option of the same name.</summary>
    public const string Variable = "ROSETTA_COVERAGE_DIR";

    private const string Prefix = "rosetta-coverage-";
    private const string Extension = ".json";

    /// <summary>The folder that <see cref="Variable"/> names; none if it names none.</summary>
    public static string? FromEnvironment => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    /// <summary>Writes a report into a folder, which is made if it is not there, under a name of its own.</summary>
    /// <returns>The file.</returns>
    /// <exception cref="IOException">It can't be written.</exception>
    public static string Write(string folder, CoverageReport report)
    {
        Directory.CreateDirectory(folder);
        var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():N}{Extension}");
        var path = Path.Combine(folder, name);

        // Whoever merges at the same time must not find half a file: it gets its name when it is whole.
        var draft = path + ".tmp";
        File.WriteAllText(draft, CoverageJson.Of(report));
        File.Move(draft, path);
        return path;
    }

    /// <summary>Reads all reports of a folder and of those in it, merged.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">How many reports there were.</param>
    /// <param name="problems">Files that are no reports or can't be read, each with the reason.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static CoverageReport Read(string folder, out int files, out ImmutableArray<string> problems)
    {
        var reports = new List<CoverageReport>();
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var file in Directory.EnumerateFiles(folder, Prefix + "*" + Extension, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (TryRead(file, out var report, out var problem))
            {
                reports.Add(report);
            }
            else
            {
                found.Add($"{file}: {problem}");
            }
        }

        files = reports.Count;
        problems = found.ToImmutable();
        return CoverageReport.Merge(reports);
    }

    private static bool TryRead(string file, [NotNullWhen(true)] out CoverageReport? report, [NotNullWhen(false)] out string? problem)
    {
        try
        {
            return CoverageJson.TryRead(File.ReadAllBytes(file), out report, out problem);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            (report, problem) = (null, error.Message);
            return false;
        }
    }
}
