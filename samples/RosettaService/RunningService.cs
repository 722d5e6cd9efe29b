using System.Collections.Immutable;
using RosettaService.Http;
using RosettaService.States;
using RosettaService.Storage;

namespace RosettaService;

/// <summary>The service, listening. Disposing it stops it, and drops a database in memory.</summary>
public sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskDatabase _database;

    private RunningService(WebApplication app, TaskDatabase database)
    {
        _app = app;
        _database = database;
    }

    /// <summary>Where it listens, the first address.</summary>
    public Uri BaseAddress => new(_app.Urls.First());

    /// <summary>Opens the database and begins to listen.</summary>
    /// <exception cref="ServiceStartException">The database, the seed or the address can't be used.</exception>
    public static async Task<RunningService> StartAsync(ServiceOptions options)
    {
        var database = await OpenDatabaseAsync(options);
        var app = Build(options, database);
        var service = new RunningService(app, database);
        try
        {
            await app.StartAsync();
            return service;
        }
        catch (Exception error)
        {
            await service.DisposeAsync();
            if (error is IOException or FormatException or InvalidOperationException)
            {
                throw ServiceStartException.Address(options.Urls, error);
            }

            throw;
        }
    }

    /// <summary>The states of the contract with the ids that have them in this database.</summary>
    public Task<ImmutableArray<ProviderState>> FindStatesAsync() => ProviderStates.FindAsync(_database);

    /// <summary>The same as a file for <c>rosetta-verify --states</c>.</summary>
    public async Task<string> WriteStatesAsync() => ProviderStates.ToJson(await FindStatesAsync());

    /// <summary>Waits until the process is asked to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellation) => _app.WaitForShutdownAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    internal static Task<TaskDatabase> OpenDatabaseAsync(ServiceOptions options) =>
        TaskDatabase.OpenAsync(options.DatabasePath, () => options.SeedPath is { } path ? Seed.Read(path) : Seed.BuiltIn());

    private static WebApplication Build(ServiceOptions options, TaskDatabase database)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(options.Urls);
        var app = builder.Build();
        app.MapPost(GetTaskEndpoint.Path, new GetTaskEndpoint(database, options).AnswerAsync);
        return app;
    }
}
