using Microsoft.AspNetCore.Http.HttpResults;
using Rosetta.GetTask;
using Rosetta.GetTask.Contract;
using Rosetta.MockServer.Admin.Bodies;
using Rosetta.MockServer.Admin.OpenApi;
using Rosetta.MockServer.Admin.Queries;
using Rosetta.Testing.Http;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Admin.Resources;

internal static class ProviderStatesResource
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/provider-states", Post).WithName("postProviderState").TakesProviderState()
            .May(AdminProblems.BadProviderStateKind, AdminProblems.MalformedQueryKind, Problems.BadSessionNameKind);

    /// <summary>Sets a provider state of the contract up, or takes it down, as Pact's verifiers ask for it.</summary>
    /// <remarks>
    /// Setting up answers the ids with which the state is met: the verifier puts them into the request. Every set-up has ids of its
    /// own, so verifications can run at once, in one session or in several. Taking down what is not there is no mistake. The same may
    /// stand in the query instead: state, action, and the parameters by their names.
    /// </remarks>
    /// <param name="query">Where.</param>
    /// <param name="request">The call.</param>
    /// <param name="services">The server.</param>
    internal static async Task<Results<Ok<GetTaskRequest>, NoContent, ProblemResult>> Post(
        [AsParameters] ProviderStateParameters query, HttpRequest request, MockServices services)
    {
        var isInQuery = request.Query.ContainsKey(ProviderStateChange.StateName);
        var queryReport = new QueryReport(request.Query, isInQuery ? [.. request.Query.Keys] : ProviderStateParameters.Names);
        if (!queryReport.IsClean)
        {
            return AdminProblems.MalformedQuery(queryReport.Violations);
        }

        var body = await AdminBody.ReadAsync(request, WireNames.MediaType);
        if (body.IsRefused)
        {
            return body.Refusal;
        }

        var report = new BodyReport();
        var change = isInQuery
            ? ProviderStateReader.Read(request.Query, ProviderStateParameters.Names, report)
            : ProviderStateReader.Read(body.Value, report);
        if (!report.IsClean)
        {
            return AdminProblems.MalformedBody(report.Violations, ProviderStateChange.Example);
        }

        return change.IsTearDown ? TakeDown(query.SessionOrDefault, change, services) : SetUp(query.SessionOrDefault, change, services);
    }

    private static Results<Ok<GetTaskRequest>, NoContent, ProblemResult> SetUp(string session, ProviderStateChange change, MockServices services)
    {
        // A verifier tells of every interaction, also of one that needs nothing.
        if (change.State.Length == 0)
        {
            return TypedResults.NoContent();
        }

        if (!ProviderStates.TryFind(change.State, out var state))
        {
            return AdminProblems.NoSuchProviderState(change.State);
        }

        if (!state.TryRead(change.Parameters, out var outcome, out var error))
        {
            return AdminProblems.BadProviderState(error);
        }

        return services.TryUseSession(session, out var found, out var refusal)
            ? TypedResults.Ok(found.SetUps.Add(outcome, change.Parameters))
            : refusal;
    }

    private static Results<Ok<GetTaskRequest>, NoContent, ProblemResult> TakeDown(string session, ProviderStateChange change, MockServices services)
    {
        if (!SessionName.IsValid(session))
        {
            return AdminProblems.BadSessionName(session);
        }

        if (services.Sessions.TryGet(session, out var found)
            && ProviderStates.TryFind(change.State, out var state)
            && state.TryRead(change.Parameters, out var outcome, out _))
        {
            found.SetUps.Remove(outcome, change.Parameters);
        }

        return TypedResults.NoContent();
    }
}
