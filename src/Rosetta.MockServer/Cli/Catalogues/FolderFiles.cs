using System.Collections.Immutable;
using System.Globalization;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Cli.Catalogues;

/// <summary>A scenario file as it was found.</summary>
/// <param name="Source">Its path, beginning as the user named the folder.</param>
/// <param name="Text">Its content; none if it can't be read.</param>
/// <param name="Problem">Why it can't be read.</param>
internal sealed record FolderFile(string Source, string? Text, string? Problem)
{
    /// <summary>Whether it is no file at all, so that it is passed over and breaks nothing.</summary>
    public bool IsSkipped { get; init; }
}

/// <summary>Finds and reads scenario files, within limits.</summary>
internal static class FolderFiles
{
    /// <summary>Files of one folder at most.</summary>
    public const int MaxFiles = 10_000;

    /// <summary>Bytes of a folder's files together at most.</summary>
    public const long MaxFolderBytes = 64L * 1024 * 1024;

    /// <summary>Reads all scenario files of a folder, in the order of their names.</summary>
    /// <param name="folder">As the user named it; sources begin with it.</param>
    /// <param name="problem">Why the folder as a whole can't be taken; none if it can.</param>
    public static ImmutableArray<FolderFile> ReadAll(string folder, out string? problem)
    {
        if (TryList(folder, out problem) is not { } paths)
        {
            return [];
        }

        if (paths.Count > MaxFiles)
        {
            problem = string.Create(CultureInfo.InvariantCulture, $"{folder}: more than {MaxFiles} scenario files; serve a folder with fewer");
            return [];
        }

        var files = ImmutableArray.CreateBuilder<FolderFile>(paths.Count);
        var room = MaxFolderBytes;
        foreach (var path in paths)
        {
            var size = 0;
            files.Add(IsFile(path) ? Read(path, out size) : Skipped(path));
            room -= size;
            if (room < 0)
            {
                problem = string.Create(CultureInfo.InvariantCulture, $"{folder}: its scenario files are larger than {MaxFolderBytes} bytes together; serve a folder with less");
                return [];
            }
        }

        return files.ToImmutable();
    }

    /// <summary>Reads one file, or what comes out of a pipe.</summary>
    public static FolderFile Read(string path) => Read(path, out _);

    /// <summary>Changes whenever a file is added, removed or written; cheap enough to be asked every few seconds.</summary>
    public static int Fingerprint(string folder) =>
        FileFingerprint.Of(new DirectoryInfo(folder).EnumerateFiles().Where(file => ScenarioReader.IsFileName(file.Name)));

    private static List<string>? TryList(string folder, out string? problem)
    {
        try
        {
            problem = null;
            return [.. Directory.EnumerateFiles(folder).Where(path => ScenarioReader.IsFileName(Path.GetFileName(path))).Take(MaxFiles + 1).Order(StringComparer.Ordinal)];
        }
        catch (DirectoryNotFoundException)
        {
            problem = $"{folder}: there is no such folder";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = $"{folder}: can't be read: {error.Message}";
        }

        return null;
    }

    private static bool IsFile(string path)
    {
        try
        {
            return FileKind.IsRegular(FileFingerprint.TargetOf(new FileInfo(path)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Reading it will say why.
            return true;
        }
    }

    private static FolderFile Read(string path, out int size)
    {
        var file = TextFile.Read(path, ScenarioLimits.FileBytes, out size);
        return new FolderFile(path, file.Text, file.Problem);
    }

    private static FolderFile Skipped(string path) => new(path, null, "a pipe, a socket or a device, not a file; it is skipped") { IsSkipped = true };
}
