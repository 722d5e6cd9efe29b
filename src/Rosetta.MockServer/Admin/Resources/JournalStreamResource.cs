using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;
using Rosetta.MockServer.Admin.OpenApi;
using Rosetta.MockServer.Admin.Queries;
using Rosetta.Testing.Journal;

namespace Rosetta.MockServer.Admin.Resources;

internal static class JournalStreamResource
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/sessions/{session}/journal/stream", Get).WithName("followJournal")
            .Answers(EventStream.MediaType, JsonSchemaType.String, "Events whose data are JSON: an entry as getJournal tells it, or {\"missed\": N}")
            .May(AdminProblems.NoSuchSessionKind, AdminProblems.MalformedQueryKind, AdminProblems.TooManyFollowersKind);

    /// <summary>Follows a session's journal live, as server-sent events.</summary>
    /// <remarks>
    /// Events: entry (a new entry, with its id), updated (an entry told of before is complete now), gap (so many entries of all
    /// sessions were dropped before they could be told). A comment comes every 15 seconds when nothing else does.
    /// </remarks>
    /// <param name="session">The session's name.</param>
    /// <param name="query">Where to begin.</param>
    /// <param name="request">The call.</param>
    /// <param name="services">The server.</param>
    /// <param name="lifetime">Of the server.</param>
    internal static Results<JournalStreamResult, ProblemResult> Get(
        string session, [AsParameters] StreamParameters query, HttpRequest request, MockServices services, IHostApplicationLifetime lifetime)
    {
        if (!services.TryFindSession(session, out _, out var refusal))
        {
            return refusal;
        }

        var report = new QueryReport(request.Query, StreamParameters.Names);
        var after = query.BeginsAfter(services.Journal, report);
        if (!report.IsClean)
        {
            return AdminProblems.MalformedQuery(report.Violations);
        }

        return services.Journal.TryFollow(session, after, out var follower)
            ? new JournalStreamResult(follower, services.Time, lifetime.ApplicationStopping)
            : AdminProblems.TooManyFollowers(JournalLimits.MaxFollowers);
    }
}
