using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.Testing.Scenarios;
using Rosetta.Testing.Worlds;

namespace Rosetta.MockServer.Cli.Worlds;

/// <summary>
/// The file of <c>--world</c>. When it changes, the world does; one that breaks is reported once, and the last good world stays.
/// What comes out of a pipe is read once.
/// </summary>
internal sealed class WorldFile
{
    // Devices, and what a shell hands over as /dev/stdin or /dev/fd/63.
    private static readonly string[] OfTheSystem = ["/dev/", "/proc/"];

    private readonly string _path;
    private readonly CatalogueLayers _layers;
    private readonly ILogger _log;
    private TextFile _file;
    private Catalogue? _triedOn;
    private bool _isBroken;

    private WorldFile(string path, CatalogueLayers layers, ILogger log)
    {
        _path = path;
        _layers = layers;
        _log = log;

        // A world that names a scenario which comes a moment later is looked at again then.
        Watched = IsFile(path)
            ? new Watched(path, Path.GetDirectoryName(Path.GetFullPath(path))!, "the world stays as it was", () =>
                HashCode.Combine(FileFingerprint.Of([new FileInfo(path)]), _isBroken ? RuntimeHelpers.GetHashCode(layers.Current) : 0))
            : null;
    }

    /// <summary>The file, for who watches it; none for a pipe.</summary>
    public Watched? Watched { get; }

    /// <summary>What the file said at the start.</summary>
    public WorldReading First { get; private set; } = new(null, []);

    /// <summary>Reads the file for the first time.</summary>
    /// <param name="path">As the user named it; none for no world.</param>
    /// <param name="scenarios">What the scenes may play.</param>
    /// <param name="log">Where later changes are told.</param>
    public static WorldFile? Load(string? path, LoadedScenarios scenarios, ILogger log)
    {
        if (path is null)
        {
            return null;
        }

        var file = new WorldFile(path, scenarios.Layers, log) { _file = Read(path) };

        // Where scenario files are broken, the scenario may be in one of them.
        file.First = file.Understand(scenarios.HasErrors ? null : scenarios.Layers.Current);
        return file;
    }

    /// <summary>Reads the file again, publishes what has changed and tells of it. One call at a time.</summary>
    /// <param name="publish">Gets the world.</param>
    public void Rescan(Action<World> publish)
    {
        var file = Read(_path);
        var catalogue = _layers.Current;
        if (file == _file && (!_isBroken || catalogue == _triedOn))
        {
            return;
        }

        (_file, _triedOn) = (file, catalogue);
        var reading = Understand(catalogue);
        foreach (var issue in reading.Issues)
        {
            Log.Issue(_log, issue);
        }

        FileNews.Tell(_log, _path, _isBroken, isNew: false, reading.World is null, isKept: true);
        _isBroken = reading.World is null;
        if (reading.World is { } world)
        {
            publish(world);
            Log.WorldLoaded(_log, _path, world.Campaigns.Length, world.AnnotationRequestCount, world.SceneCount);
        }
    }

    private WorldReading Understand(Catalogue? catalogue) => _file.Text is { } text
        ? WorldReader.Read(text, _path, catalogue is null ? null : [.. catalogue.Scenarios.Select(scenario => scenario.Name)])
        : new WorldReading(null, [new ScenarioIssue(_path, 1, 1, IsError: true, _file.Problem!)]);

    private static TextFile Read(string path) => TextFile.Read(path, WorldLimits.FileBytes, out _);

    private static bool IsFile(string path)
    {
        var whole = Path.GetFullPath(path);
        try
        {
            return !OfTheSystem.Any(root => whole.StartsWith(root, StringComparison.Ordinal)) && FileKind.IsRegular(FileFingerprint.TargetOf(new FileInfo(whole)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Reading it will say why.
            return true;
        }
    }
}
