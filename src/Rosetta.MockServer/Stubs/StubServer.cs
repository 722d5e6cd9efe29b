using System.Collections.Specialized;
using Rosetta.MockServer.Cli.Catalogues;
using WireMock.Logging;
using WireMock.Server;
using WireMock.Settings;

namespace Rosetta.MockServer.Stubs;

/// <summary>
/// The embedded WireMock.Net. Requests are handed to its pipeline as they are, without a second connection: what it answers, and how
/// it fails, reaches the client unchanged. It insists on a socket of its own, which refuses whoever comes that way, past the guard.
/// </summary>
internal sealed class StubServer : IDisposable
{
    /// <summary>Entries of its log; it keeps whole bodies.</summary>
    public const int MaxLogEntries = 1_000;

    // It notes a call while it answers it, so the note finds its way to whoever asked.
    private static readonly AsyncLocal<StubMatch?> Asking = new();

    private readonly WireMockServer _server;
    private readonly FolderWatcher? _watcher;
    private RequestDelegate? _run;
    private IServiceProvider? _services;

    private StubServer(string? path, TimeProvider time, ILogger log)
    {
        var settings = new WireMockServerSettings
        {
            Urls = ["http://127.0.0.1:0"],
            StartAdminInterface = true,
            MaxRequestLogCount = MaxLogEntries,
            Logger = new StubLogger(log),
            PreWireMockMiddlewareInit = app => Take((IApplicationBuilder)app),
        };
        var folder = path is null ? null : new StubFolder(path);
        if (folder is not null)
        {
            settings.FileSystemHandler = folder;

            // Where a client asks for what is in the folder. To read it on the way, and to watch it, is ours: WireMock.Net's own
            // watcher misses files, and reads half ones, when the machine is busy.
            settings.WatchStaticMappingsInSubdirectories = true;
        }

        _server = WireMockServer.Start(settings);
        _server.LogEntriesChanged += Note;
        if (folder is not null)
        {
            var files = new StubFiles(folder, _server, log);
            files.Rescan();
            _watcher = new FolderWatcher(files.Watched, time, files.Rescan, log);
        }
    }

    /// <summary>The socket that lets nobody in.</summary>
    public Uri Socket => new(_server.Url!);

    /// <param name="folder">Of mapping files; none for no stubs but those that clients add.</param>
    /// <param name="time">The host's clock.</param>
    /// <param name="log">Where its complaints go.</param>
    public static StubServer Start(string? folder, TimeProvider time, ILogger log) => new(folder, time, log);

    /// <summary>Lets WireMock.Net answer.</summary>
    public async Task RunAsync(HttpContext context, StubMatch match)
    {
        var outer = context.RequestServices;
        context.RequestServices = _services!;
        Asking.Value = match;
        try
        {
            await _run!(context);
        }
        finally
        {
            Asking.Value = null;
            context.RequestServices = outer;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watcher?.Dispose();
        _server.Stop();
        _server.Dispose();
    }

    private void Take(IApplicationBuilder app)
    {
        _services = app.ApplicationServices;
        app.Use(next =>
        {
            _run = next;
            return Refuse;
        });
    }

    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static void Note(object? sender, NotifyCollectionChangedEventArgs change)
    {
        if (Asking.Value is { } match && change.Action == NotifyCollectionChangedAction.Add && change.NewItems?[0] is ILogEntry entry)
        {
            match.Note(entry.MappingGuid, entry.MappingTitle, entry.PartialMappingTitle);
        }
    }
}
