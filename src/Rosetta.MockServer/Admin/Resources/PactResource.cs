using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;
using Rosetta.MockServer.Admin.OpenApi;
using Rosetta.MockServer.Admin.Queries;
using Rosetta.Testing.Pacts;

namespace Rosetta.MockServer.Admin.Resources;

internal static class PactResource
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/sessions/{session}/pact", Get).WithName("getPact")
            .Answers(ObservedPact.MediaType, JsonSchemaType.Object, "A pact file, version 4, marked as observed")
            .May(AdminProblems.NoSuchSessionKind, AdminProblems.MalformedQueryKind, AdminProblems.NothingObservedKind);

    /// <summary>A pact of what a session was really asked: an interaction for each outcome that it answered and delivered.</summary>
    /// <remarks>
    /// It has the contract's rules and provider states, so any Pact verifier can hold it against the real service. It proves what the
    /// consumer sent, not that it understood the answer. Malformed calls, faults, mutants, and HTTP statuses that a scenario makes up
    /// are no part of it.
    /// </remarks>
    /// <param name="session">The session's name.</param>
    /// <param name="query">Between whom.</param>
    /// <param name="request">The call.</param>
    /// <param name="services">The server.</param>
    internal static Results<FileContentHttpResult, ProblemResult> Get(
        string session, [AsParameters] PactParameters query, HttpRequest request, MockServices services)
    {
        if (!services.TryFindSession(session, out var found, out var refusal))
        {
            return refusal;
        }

        var report = new QueryReport(request.Query, PactParameters.Names);
        var (consumer, provider) = query.Read(report);
        if (!report.IsClean)
        {
            return AdminProblems.MalformedQuery(report.Violations);
        }

        var calls = found.Observed;
        return calls.IsEmpty
            ? AdminProblems.NothingObserved(session)
            : TypedResults.Bytes(ObservedPact.Write(consumer, provider, calls), ObservedPact.MediaType);
    }
}
