using Rosetta.MockServer.Admin;
using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Console.Stories;

/// <summary>Saves what was written in the editor: to the scenario folder if there is one, else in memory.</summary>
internal static class SaveStory
{
    /// <summary>Where a story of that name goes: a file's path; none if there is no folder.</summary>
    public static string? PathOf(MockServices services, string name)
    {
        if (services.Folder?.Path is not { } folder)
        {
            return null;
        }

        var isFromThere = services.Sessions.Catalogue.TryGet(name, out var scenario)
            && scenario.Source is { } source
            && Path.GetDirectoryName(Path.GetFullPath(source)) == Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        return isFromThere ? scenario!.Source : Path.Combine(folder, name + ".yaml");
    }

    /// <summary>Saves it where it came from, and it plays from now on.</summary>
    /// <param name="services">The server.</param>
    /// <param name="owner">The session whose own it is; none for a story of all sessions.</param>
    /// <param name="scenario">What was read.</param>
    /// <param name="text">What was written.</param>
    /// <returns>Why it could not be saved; none if it was. Nothing has changed then.</returns>
    public static string? Save(MockServices services, Session? owner, Scenario scenario, string text)
    {
        if (owner is not null)
        {
            var issues = OwnScenarios.Put(owner, scenario);
            return issues.IsEmpty ? null : string.Join("; ", issues);
        }

        if (PathOf(services, scenario.Name) is not { } path)
        {
            return ErrorsIn(services.Layers.Put(scenario.Name, text));
        }

        var others = services.Sessions.Catalogue.Scenarios.Where(other => other.Name != scenario.Name);
        if (Catalogue.Build(others.Append(scenario with { Source = path })).Issues is { IsEmpty: false } conflicts)
        {
            return string.Join("; ", conflicts);
        }

        try
        {
            Replace(path, text);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"{path} can't be written: {error.Message}";
        }

        services.Folder!.Rescan();
        return null;
    }

    private static string? ErrorsIn(ScenarioReading reading) =>
        reading.HasErrors ? string.Join("; ", reading.Issues.Where(issue => issue.IsError)) : null;

    // At any moment the file is the old one or the new one, whole. A file that begins with a dot is no scenario.
    private static void Replace(string path, string text)
    {
        var aside = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var file = new FileStream(aside, FileMode.CreateNew))
            using (var writer = new StreamWriter(file))
            {
                writer.Write(text);
                writer.Flush();
                file.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }
    }
}
