using Microsoft.AspNetCore.Http.HttpResults;
using Rosetta.MockServer.Admin.Bodies;
using Rosetta.MockServer.Admin.Documents;
using Rosetta.MockServer.Admin.OpenApi;
using Rosetta.Testing.Http;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Admin.Resources;

internal static class ClockResource
{
    private const string Example = """{"advance":"10m"}""";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sessions/{session}/clock", Get).WithName("getClock").May(AdminProblems.NoSuchSessionKind);
        routes.MapPut("/sessions/{session}/clock", Put).WithName("putClock").Takes<ClockChange>().May(Problems.BadSessionNameKind, AdminProblems.NoTransitionKind);
    }

    /// <summary>A session's clock, and when the next task changes by time.</summary>
    /// <param name="session">The session's name.</param>
    /// <param name="services">The server.</param>
    internal static Results<Ok<ClockDocument>, ProblemResult> Get(string session, MockServices services) =>
        services.TryFindSession(session, out var found, out var refusal) ? TypedResults.Ok(ClockDocument.Of(found)) : refusal;

    /// <summary>Moves a session's clock forward, makes it run faster, stops it, lets it run on. It never goes back.</summary>
    /// <remarks>
    /// Several at once are applied in this order: speed, paused, then the move: advance or to, not both. If there is no
    /// transition to go to, nothing of it is applied.
    /// </remarks>
    /// <param name="session">The session's name.</param>
    /// <param name="request">The call.</param>
    /// <param name="services">The server.</param>
    internal static async Task<Results<Ok<ClockDocument>, ProblemResult>> Put(string session, HttpRequest request, MockServices services)
    {
        var report = new BodyReport();
        var body = await AdminBody.ReadJsonAsync(request, AdminJsonContext.Default.ClockChange, report);
        if (body.IsRefused)
        {
            return body.Refusal;
        }

        var move = ClockMove.Read(body.Value, report);
        if (!report.IsClean)
        {
            return AdminProblems.MalformedBody(report.Violations, Example);
        }

        if (move.ToNextTransition && SessionName.IsValid(session) && !services.Sessions.TryGet(session, out _))
        {
            return AdminProblems.NoTransition(session); // What is refused makes no session.
        }

        if (!services.TryUseSession(session, out var found, out var refusal))
        {
            return refusal;
        }

        return move.TryApply(found) ? TypedResults.Ok(ClockDocument.Of(found)) : AdminProblems.NoTransition(session);
    }
}
