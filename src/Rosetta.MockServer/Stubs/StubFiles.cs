using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.Testing.Scenarios;
using WireMock.Server;

namespace Rosetta.MockServer.Stubs;

/// <summary>
/// Keeps the stubs as the mapping files have them. A file that breaks is reported once, and what it said when it was last good goes
/// on answering.
/// </summary>
internal sealed class StubFiles(StubFolder folder, WireMockServer server, ILogger log)
{
    /// <summary>Bytes of a mapping file at most.</summary>
    public const int MaxFileBytes = 16 * 1024 * 1024;

    private readonly Watched _watched = folder.Watch();
    private Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private string? _trouble;
    private bool _isFirst = true;

    /// <summary>The files, for who watches them.</summary>
    public Watched Watched => _watched;

    /// <summary>Reads the folder, takes over what has changed and tells of it. One call at a time.</summary>
    public void Rescan()
    {
        if (TryList() is not { } paths)
        {
            return;
        }

        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var file = Read(path);
            var known = _entries.GetValueOrDefault(path);
            entries[path] = known?.File == file ? known : Renew(path, file, known);
        }

        var before = _entries;
        _entries = entries;
        foreach (var (path, gone) in before.Where(entry => !entries.ContainsKey(entry.Key)))
        {
            folder.Serve(path, null);
            Withdraw(gone.Good, null);
            Log.FileDeleted(log, path);
        }

        _isFirst = false;
    }

    private List<string>? TryList()
    {
        try
        {
            List<string> paths = [.. folder.Files()];
            if (_trouble is not null)
            {
                Log.FolderBack(log, folder.FolderPath);
            }

            _trouble = null;
            return paths;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (error.Message != _trouble)
            {
                Log.FolderTrouble(log, $"{folder.FolderPath}: can't be read: {error.Message}", _watched.Keeps);
            }

            _trouble = error.Message;
            return null;
        }
    }

    private static TextFile Read(string path)
    {
        var file = TextFile.Read(path, MaxFileBytes, out var size);
        return size > MaxFileBytes ? new TextFile(null, FormattableString.Invariant($"the file has more than {MaxFileBytes} bytes, which is the most that a mapping file may have")) : file;
    }

    private Entry Renew(string path, TextFile file, Entry? before)
    {
        var issue = file.Problem is { } problem ? new ScenarioIssue(path, 1, 1, IsError: true, problem) : null;
        var good = issue is null ? StubText.Read(file.Text!, NameOf(path), path, out issue) : null;
        issue ??= TryTake(path, good!, before?.Good);
        var entry = new Entry(file, issue is null ? good : before?.Good, issue is not null);
        if (issue is not null)
        {
            Log.Issue(log, issue);
        }

        if (!_isFirst || entry.IsBroken)
        {
            FileNews.Tell(log, path, before is { IsBroken: true }, before is null, entry.IsBroken, entry.Good is not null);
        }

        return entry;
    }

    /// <summary>Puts a file's mappings in the place of those it had before, or leaves those.</summary>
    /// <returns>Why it leaves those.</returns>
    private ScenarioIssue? TryTake(string path, StubText good, StubText? before)
    {
        try
        {
            Give(path, good);
            Withdraw(before, good);
            return null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // It may have taken some of the file's mappings, and says of one that it can't take by any kind of exception.
            Withdraw(good, before);
            folder.Serve(path, before?.Json);
            if (before is not null)
            {
                Give(path, before);
            }

            return new ScenarioIssue(path, 1, 1, IsError: true, $"WireMock.Net can't take it: {error.Message}");
        }
    }

    private void Give(string path, StubText text)
    {
        folder.Serve(path, text.Json);
        server.ReadStaticMappingAndAddOrUpdate(path);
    }

    /// <summary>Takes the mappings out that a file no longer has, unless another file has them too.</summary>
    private void Withdraw(StubText? old, StubText? now)
    {
        foreach (var id in (old?.Ids ?? []).Except(now?.Ids ?? []))
        {
            server.DeleteMapping(id);
            foreach (var (path, other) in _entries.Where(entry => entry.Value.Good is { } good && good != old && good.Ids.Contains(id)))
            {
                Give(path, other.Good!);
            }
        }
    }

    private string NameOf(string path) => Path.GetRelativePath(folder.FolderPath, path).Replace('\\', '/');

    private sealed record Entry(TextFile File, StubText? Good, bool IsBroken);
}
