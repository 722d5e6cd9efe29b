using Microsoft.AspNetCore.Http.HttpResults;
using Rosetta.MockServer.Admin.OpenApi;
using Rosetta.Testing.Coverage;

namespace Rosetta.MockServer.Admin.Resources;

internal static class CoverageResource
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/coverage", GetAll).WithName("getAllCoverage");
        routes.MapGet("/sessions/{session}/coverage", Get).WithName("getCoverage").May(AdminProblems.NoSuchSessionKind);
    }

    /// <summary>What the clients of all sessions have met, of those too that are gone.</summary>
    internal static Ok<CoverageReport> GetAll(MockServices services) => TypedResults.Ok(services.Sessions.Coverage);

    /// <summary>Which statuses, codes, transitions, faults and mutants the clients of a session have met, of all that there are.</summary>
    /// <param name="session">The session's name.</param>
    /// <param name="services">The server.</param>
    internal static Results<Ok<CoverageReport>, ProblemResult> Get(string session, MockServices services) =>
        services.TryFindSession(session, out var found, out var refusal) ? TypedResults.Ok(found.Coverage) : refusal;
}
