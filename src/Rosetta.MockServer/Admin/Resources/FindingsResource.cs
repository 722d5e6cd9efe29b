using Microsoft.AspNetCore.Http.HttpResults;
using Rosetta.MockServer.Admin.OpenApi;
using Rosetta.MockServer.Admin.Queries;
using Rosetta.Testing.Findings;

namespace Rosetta.MockServer.Admin.Resources;

internal static class FindingsResource
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/sessions/{session}/findings", Get).WithName("getFindings")
        .May(AdminProblems.NoSuchSessionKind, AdminProblems.MalformedQueryKind);

    /// <summary>What the clients of a session do wrong: each rule that was broken, with what was seen and the journal entries that show it.</summary>
    /// <remarks>Tasks that call for another poll are open, unless final=true says that the client is done: then they were given up.</remarks>
    /// <param name="session">The session's name.</param>
    /// <param name="query">Whether the client is done.</param>
    /// <param name="request">The call.</param>
    /// <param name="services">The server.</param>
    internal static Results<Ok<FindingsReport>, ProblemResult> Get(string session, [AsParameters] FindingsParameters query, HttpRequest request, MockServices services)
    {
        if (!services.TryFindSession(session, out var found, out var refusal))
        {
            return refusal;
        }

        var report = new QueryReport(request.Query, FindingsParameters.Names);
        var isFinal = query.IsFinal(report);
        if (!report.IsClean)
        {
            return AdminProblems.MalformedQuery(report.Violations);
        }

        return TypedResults.Ok(isFinal ? found.Findings.AtEnd() : found.Findings);
    }
}
