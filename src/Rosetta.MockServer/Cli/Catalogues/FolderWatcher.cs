namespace Rosetta.MockServer.Cli.Catalogues;

/// <summary>
/// Tells when something in a folder has changed. The system's own notifications come first; a look every few seconds finds what
/// they miss: a folder deleted and made again, mounts that send none, a machine that has run out of them.
/// </summary>
internal sealed class FolderWatcher : IDisposable
{
    /// <summary>Editors write in several steps; one look after the last of them is enough.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(150);

    /// <summary>How often the folder is looked at without a notification.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly Watched _watched;
    private readonly Action _changed;
    private readonly ILogger _log;
    private readonly ITimer _settled;
    private readonly ITimer _look;
    private readonly Lock _working = new();
    private FileSystemWatcher? _watcher;
    private FolderState? _seen;
    private bool _isDisposed;
    private int _isTold;
    private string? _trouble;

    /// <param name="watched">What is watched, made before it was read: what has changed since then is told too.</param>
    /// <param name="time">The host's clock.</param>
    /// <param name="changed">Called one at a time, on any thread; again at the next look if it fails.</param>
    /// <param name="log">Where a look that fails is told, once.</param>
    public FolderWatcher(Watched watched, TimeProvider time, Action changed, ILogger log)
    {
        _watched = watched;
        _changed = changed;
        _log = log;
        _settled = time.CreateTimer(_ => Look(isTold: Interlocked.Exchange(ref _isTold, 0) == 1), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        lock (_working)
        {
            _seen = watched.First;
            Listen();
        }

        _look = time.CreateTimer(_ => Look(isTold: false), null, Interval, Interval);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_working)
        {
            _isDisposed = true;
            _watcher?.Dispose();
            _settled.Dispose();
            _look.Dispose();
        }
    }

    private void Look(bool isTold)
    {
        lock (_working)
        {
            if (_isDisposed)
            {
                return;
            }

            try
            {
                LookNow(isTold || _trouble is not null);
                _trouble = null;
            }
            catch (Exception error)
            {
                // On a timer's thread, where anything that gets out ends the process.
                Tell($"{error.GetType().Name}: {error.Message}");
            }
        }
    }

    private void LookNow(bool isTold)
    {
        var seen = _watched.State();
        if (seen?.Made != _seen?.Made || _watcher is null)
        {
            Listen();
        }

        if (isTold || seen != _seen)
        {
            _seen = seen;
            _changed();
        }
    }

    private void Tell(string trouble)
    {
        if (trouble != _trouble)
        {
            _trouble = trouble;
            Log.LookFailed(_log, _watched.Name, trouble, _watched.Keeps);
        }
    }

    private void Listen()
    {
        _watcher?.Dispose();
        _watcher = null;
        if (!Directory.Exists(_watched.Folder))
        {
            return;
        }

        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(_watched.Folder)
            {
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
                IncludeSubdirectories = _watched.IsDeep,
            };
            watcher.Created += Told;
            watcher.Changed += Told;
            watcher.Deleted += Told;
            watcher.Renamed += Told;
            watcher.Error += Told;
            watcher.EnableRaisingEvents = true;
            _watcher = watcher;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Without notifications the regular look remains.
            watcher?.Dispose();
        }
    }

    private void Told(object sender, EventArgs change)
    {
        // Only the first of many: a file that is written without end is looked at all the same.
        if (Interlocked.Exchange(ref _isTold, 1) == 0)
        {
            _settled.Change(Settling, Timeout.InfiniteTimeSpan);
        }
    }
}
