using Rosetta.MockServer.Cli.Worlds;

namespace Rosetta.MockServer.Cli.Catalogues;

/// <summary>Watches the files that a running server follows, but for those of stubs, which are their own.</summary>
internal sealed class FileWatchers : IDisposable
{
    private readonly List<FolderWatcher> _watchers = [];

    /// <summary>Begins to watch.</summary>
    /// <param name="services">What runs.</param>
    /// <param name="world">The file of the world, if there is one.</param>
    /// <param name="log">Where changes are told.</param>
    public static FileWatchers Begin(MockServices services, WorldFile? world, ILogger log)
    {
        var all = new FileWatchers();
        if (services.Folder is { } folder)
        {
            all._watchers.Add(new FolderWatcher(folder.Watched, services.Time, folder.Rescan, log));
        }

        if (world?.Watched is { } watched)
        {
            all._watchers.Add(new FolderWatcher(watched, services.Time, () => world.Rescan(services.Sessions.Publish), log));
        }

        return all;
    }

    /// <inheritdoc/>
    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());
}
