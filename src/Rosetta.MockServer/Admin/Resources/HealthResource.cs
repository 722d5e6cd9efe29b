using Microsoft.AspNetCore.Http.HttpResults;
using Rosetta.MockServer.Admin.Documents;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Admin.Resources;

internal static class HealthResource
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/health", Get).WithName("getHealth");

    /// <summary>Whether the fake is ready, its version, and how full it is. Open without the admin token.</summary>
    internal static Ok<HealthDocument> Get(MockServices services)
    {
        var sessions = services.Sessions;
        var uptime = services.Time.GetUtcNow() - services.StartedAt;
        var journal = services.Journal.Totals;
        return TypedResults.Ok(new HealthDocument
        {
            Ready = true,
            Version = ServerVersion.Text,
            StartedAt = services.StartedAt,
            Uptime = DurationText.Format(TimeSpan.FromSeconds(Math.Floor(uptime.TotalSeconds))),
            Scenarios = sessions.Catalogue.Scenarios.Length,
            Sessions = new KeptDocument(sessions.Count, services.Options.MaxSessions, sessions.SessionsForgotten),
            Tasks = new KeptDocument(sessions.TasksRemembered, services.Options.MaxTasks, sessions.TasksForgotten),
            Journal = new JournalTotalsDocument(journal.Capacity, journal.Appended, journal.Overwritten, journal.Followers),
            Held = new HeldDocument(services.Edge.Held.Count, services.Edge.Held.Hanging, services.Edge.Options.MaxHangs),
        });
    }
}
