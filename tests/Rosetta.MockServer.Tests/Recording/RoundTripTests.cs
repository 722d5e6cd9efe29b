using Microsoft.Data.Sqlite;
using Rosetta.MockServer.Cli;
using Rosetta.MockServer.Cli.Options;
using Rosetta.MockServer.Recording;
using Rosetta.MockServer.Tests.Admin;
using Rosetta.MockServer.Tests.Cli;
using Rosetta.Testing;
using RosettaService;

namespace Rosetta.MockServer.Tests.Recording;

/// <summary>A service whose tasks move in its database is recorded; the recording, played on the fake with a moved clock, says the same at the same times.</summary>
public sealed class RoundTripTests : IDisposable
{
    private const string Campaign = "a3f8b6e4-9c1d-4d8a-93b2-7f7e8f3a1d5e";
    private const string Request = "f29c4d8e-6a3b-42e8-bd3f-8e1a9d6c2b7f";
    private const string Walker = "d7a8c3f9-4b2e-4e6d-a1b9-3f7c8d5e2a6f";
    private const string Other = "96fc5ce8-5a3c-4fbd-b9da-0bf3e81696a6";

    private readonly FakeTerminal _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Recording_PlaysWhatWasSeen_AtTheSameTimes()
    {
        var moves = new (string Sql, int Seconds)[]
        {
            (Status(Walker, 1), 0), (Status(Walker, 2), 45), (Status(Walker, 3), 30), (Hiccups(Walker, true), 20), (Hiccups(Walker, false), 5),
            (Status(Other, 3), 60), (Status(Walker, 4), 300), (Status(Walker, 5), 1), (Status(Walker, 6), 7), (Status(Walker, 3), 600), (Status(Walker, 4), 60),
            (Status(Walker, 11) + Status(Other, 0), 3600), ($"DELETE FROM scenes WHERE id = '{Other}';", 30), ("SELECT 1", 10),
        };
        var database = Path.Combine(_folder.Folder, "tasks.db");
        await using var service = await RunningService.StartAsync(new ServiceOptions { DatabasePath = database });
        await using var spy = await AdminServer.StartOnKestrelAsync(new ServerOptions
        {
            Upstream = service.BaseAddress,
            RecordTo = RecordingPath.TryRead(Path.Combine(_folder.Folder, "seen.yaml")),
            KeepIds = true,
        });

        var seen = new List<(TimeSpan After, string Scene, string Said)>();
        foreach (var (sql, seconds) in moves)
        {
            spy.Time.Advance(TimeSpan.FromSeconds(seconds));
            await ExecuteAsync(database, sql);
            foreach (var scene in new[] { Walker, Other })
            {
                seen.Add((TimeSpan.FromSeconds(seconds), scene, Said(await spy.PollAsync(ids: Ids(scene)))));
            }
        }

        spy.Services.Journal.Read(new()).SelectMany(entry => entry.AnswerViolations!.Value).Should().BeEmpty();
        spy.Spying!.Tell(Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance).Should().BeTrue();
        ValidateVerb.Run(["validate", Path.Combine(_folder.Folder, "seen.yaml"), Path.Combine(_folder.Folder, "seen-2.yaml")], _folder.Here).Should().Be(0, _folder.Error);

        await using var fake = RosettaFake.Start();
        fake.Load(Path.Combine(_folder.Folder, "seen.yaml"));
        fake.Load(Path.Combine(_folder.Folder, "seen-2.yaml"));
        using var client = fake.CreateClient();
        foreach (var ((after, scene, said), index) in seen.Select((one, index) => (one, index)))
        {
            if (scene == Walker)
            {
                fake.Clock.Advance(after);
            }

            using var response = await client.PostAsync("/task/get", new StringContent(Ids(scene), System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
            Said(new Answer(response, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))).Should().Be(said, "poll {0} of {1}", index, scene);
        }
    }

    private static string Said(Answer answer) => $"{answer.Json["code"]} {answer.TaskStatus}";

    private static string Status(string scene, int status) => $"UPDATE scenes SET status = {status} WHERE id = '{scene}';";

    private static string Hiccups(string scene, bool hiccups) => $"UPDATE scenes SET hiccups = {(hiccups ? 1 : 0)} WHERE id = '{scene}';";

    private static string Ids(string scene) => $$"""{"campaignId":"{{Campaign}}","annotationRequestId":"{{Request}}","sceneId":"{{scene}}"}""";

    private static async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
