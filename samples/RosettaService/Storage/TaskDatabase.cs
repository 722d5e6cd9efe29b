using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace RosettaService.Storage;

/// <summary>The tasks, in SQLite: a file, or memory that is gone when this is disposed.</summary>
internal sealed class TaskDatabase : IAsyncDisposable
{
    private const string FindSql = """
        SELECT EXISTS (SELECT 1 FROM campaigns WHERE id = $campaign),
               EXISTS (SELECT 1 FROM annotation_requests WHERE id = $request AND campaign_id = $campaign),
               campaigns.number, scenes.task_number, scenes.status, scenes.hiccups
        FROM (SELECT 1)
        LEFT JOIN scenes ON scenes.id = $scene AND scenes.annotation_request_id = $request
        LEFT JOIN campaigns ON campaigns.id = $campaign
        """;

    private const string AnyTaskSql = """
        SELECT annotation_requests.campaign_id, scenes.annotation_request_id, scenes.id
        FROM scenes JOIN annotation_requests ON annotation_requests.id = scenes.annotation_request_id
        WHERE ($status IS NULL OR scenes.status = $status) AND scenes.hiccups = $hiccups
        ORDER BY scenes.rowid LIMIT 1
        """;

    private readonly string _connectionString;

    // A database in memory lives as long as somebody is connected to it.
    private readonly SqliteConnection _keeper;

    private TaskDatabase(string connectionString, SqliteConnection keeper)
    {
        _connectionString = connectionString;
        _keeper = keeper;
    }

    /// <summary>Opens the database; a new one is made and filled.</summary>
    /// <param name="path">Its file; none for memory.</param>
    /// <param name="seed">What a new database holds. One that is there already keeps what it has.</param>
    /// <exception cref="ServiceStartException">The file is no database of this service, or the seed breaks a rule of it.</exception>
    public static async Task<TaskDatabase> OpenAsync(string? path, Func<Seed> seed)
    {
        var where = path is null
            ? new SqliteConnectionStringBuilder { DataSource = $"rosetta-{Guid.NewGuid():N}", Mode = SqliteOpenMode.Memory, Cache = SqliteCacheMode.Shared }
            : new SqliteConnectionStringBuilder { DataSource = path };
        var database = new TaskDatabase(where.ConnectionString, new SqliteConnection(where.ConnectionString));
        try
        {
            await database.PrepareAsync(seed);
            return database;
        }
        catch (SqliteException error) when (path is not null)
        {
            await database.DisposeAsync();
            throw ServiceStartException.Database(path, error);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>Looks up the three ids of a request.</summary>
    public async Task<FoundTask> FindAsync(TaskIds ids, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellation);
        await using var command = Command(connection, FindSql, ("$campaign", ids.CampaignId), ("$request", ids.AnnotationRequestId), ("$scene", ids.SceneId));
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        var found = await row.IsDBNullAsync(3, cancellation)
            ? null
            : new SceneRow(await row.IsDBNullAsync(2, cancellation) ? null : row.GetString(2), row.GetString(3), row.GetInt32(4), row.GetBoolean(5));
        return new FoundTask(row.GetBoolean(0), row.GetBoolean(1), found);
    }

    /// <summary>The ids of the first task of that sort; none if there is none.</summary>
    /// <param name="status">The status it must have; none for any.</param>
    /// <param name="hiccups">Whether it must hiccup.</param>
    public async Task<TaskIds?> AnyTaskAsync(int? status, bool hiccups)
    {
        await using var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync();
        await using var command = Command(connection, AnyTaskSql, ("$status", (object?)status ?? DBNull.Value), ("$hiccups", hiccups));
        await using var row = await command.ExecuteReaderAsync();
        return await row.ReadAsync() ? new TaskIds(row.GetString(0), row.GetString(1), row.GetString(2)) : null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _keeper.DisposeAsync();
        SqliteConnection.ClearPool(_keeper);
    }

    private async Task PrepareAsync(Func<Seed> seed)
    {
        await _keeper.OpenAsync();
        await using var command = Command(_keeper, "SELECT COUNT(*) = 0 FROM sqlite_schema");
        if (Convert.ToInt64(await command.ExecuteScalarAsync(), null) == 1)
        {
            await SeedWriter.WriteAsync(_keeper, seed());
        }

        // Fails on a database of somebody else.
        await FindAsync(new TaskIds("", "", ""), CancellationToken.None);
    }

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are this file's constants; what comes from outside are parameters.")]
    private static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
