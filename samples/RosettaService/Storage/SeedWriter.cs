using Microsoft.Data.Sqlite;

namespace RosettaService.Storage;

/// <summary>Makes the tables and fills them, all or nothing.</summary>
internal static class SeedWriter
{
    /// <exception cref="ServiceStartException">A row breaks a rule of the schema.</exception>
    public static async Task WriteAsync(SqliteConnection connection, Seed seed)
    {
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        await RunAsync(transaction, Resources.ReadText("schema.sql"));
        foreach (var campaign in seed.Campaigns)
        {
            await InsertAsync(transaction, $"campaign {campaign.Id}", "INSERT INTO campaigns VALUES ($1, $2)", campaign.Id, campaign.Number);
            foreach (var request in campaign.AnnotationRequests)
            {
                await InsertAsync(transaction, $"annotation request {request.Id}", "INSERT INTO annotation_requests VALUES ($1, $2)", request.Id, campaign.Id);
                foreach (var scene in request.Scenes)
                {
                    await InsertAsync(
                        transaction,
                        $"scene {scene.Id}",
                        "INSERT INTO scenes VALUES ($1, $2, $3, $4, $5)",
                        scene.Id,
                        request.Id,
                        scene.TaskNumber,
                        scene.Status,
                        scene.Hiccups);
                }
            }
        }

        await transaction.CommitAsync();
    }

    private static async Task InsertAsync(SqliteTransaction transaction, string what, string sql, params object[] values)
    {
        try
        {
            await RunAsync(transaction, sql, values);
        }
        catch (SqliteException error)
        {
            throw ServiceStartException.SeedRow(what, error);
        }
    }

    private static async Task RunAsync(SqliteTransaction transaction, string sql, params object[] values)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters.AddWithValue($"${at + 1}", values[at]);
        }

        await command.ExecuteNonQueryAsync();
    }
}
