using Microsoft.AspNetCore.Http.HttpResults;
using Rosetta.MockServer.Admin.Bodies;
using Rosetta.MockServer.Admin.Documents;
using Rosetta.MockServer.Admin.OpenApi;
using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.Testing.Http;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Admin.Resources;

internal static class SessionScenariosResource
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sessions/{session}/scenarios/{name}", Get).WithName("getSessionScenario").May(AdminProblems.NoSuchSessionKind, AdminProblems.NoSuchScenarioKind);
        routes.MapPut("/sessions/{session}/scenarios/{name}", Put).WithName("putSessionScenario").TakesScenario().May(Problems.BadSessionNameKind);
        routes.MapDelete("/sessions/{session}/scenarios/{name}", Delete).WithName("deleteSessionScenario").May(AdminProblems.NoSuchSessionKind, AdminProblems.NoSuchScenarioKind);
    }

    /// <summary>A scenario of a session's own.</summary>
    /// <param name="session">The session's name.</param>
    /// <param name="name">The scenario's name.</param>
    /// <param name="services">The server.</param>
    internal static Results<Ok<ScenarioDocument>, ProblemResult> Get(string session, string name, MockServices services)
    {
        if (!services.TryFindSession(session, out var found, out var refusal))
        {
            return refusal;
        }

        return found.OwnScenarios.TryGet(name, out var scenario)
            ? TypedResults.Ok(ScenarioDocument.Of(scenario, []))
            : AdminProblems.NoSuchScenario(name, found.OwnScenarios.Scenarios);
    }

    /// <summary>Gives a session a scenario of its own, laid over those that all sessions share.</summary>
    /// <remarks>The body is a scenario file's text, YAML or JSON; its name is the one in the path.</remarks>
    /// <param name="session">The session's name.</param>
    /// <param name="name">The scenario's name.</param>
    /// <param name="request">The call.</param>
    /// <param name="services">The server.</param>
    internal static async Task<Results<Ok<ScenarioDocument>, Created<ScenarioDocument>, ProblemResult>> Put(string session, string name, HttpRequest request, MockServices services)
    {
        var body = await ScenarioBody.ReadAsync(request);
        if (body.IsRefused)
        {
            return body.Refusal;
        }

        var reading = ScenarioReader.Read(body.Value, InMemory.SourceOf(name), services.Options.Lifecycle);
        if (reading.Scenario is not { } scenario)
        {
            return AdminProblems.BadScenario(reading.Issues);
        }

        if (!services.TryUseSession(session, out var found, out var refusal))
        {
            return refusal;
        }

        var isNew = !found.OwnScenarios.TryGet(name, out var before);
        if (isNew)
        {
            services.Sessions.Catalogue.TryGet(name, out before);
        }

        var conflicts = OwnScenarios.Put(found, scenario);
        var document = ScenarioDocument.Of(scenario, [.. reading.Issues, .. ScopeChange.Of(before, scenario)]);
        return !conflicts.IsEmpty ? AdminProblems.BadScenario(conflicts)
            : isNew ? TypedResults.Created(AdminPaths.SessionScenario(session, name), document)
            : TypedResults.Ok(document);
    }

    /// <summary>Takes a scenario of a session's own away; one of that name that all sessions share plays again.</summary>
    /// <param name="session">The session's name.</param>
    /// <param name="name">The scenario's name.</param>
    /// <param name="services">The server.</param>
    internal static Results<NoContent, ProblemResult> Delete(string session, string name, MockServices services)
    {
        if (!services.TryFindSession(session, out var found, out var refusal))
        {
            return refusal;
        }

        return OwnScenarios.Delete(found, name) ? TypedResults.NoContent() : AdminProblems.NoSuchScenario(name, found.OwnScenarios.Scenarios);
    }
}
