using Microsoft.AspNetCore.Http.HttpResults;
using Rosetta.MockServer.Admin.Bodies;
using Rosetta.MockServer.Admin.Documents;
using Rosetta.MockServer.Admin.OpenApi;

namespace Rosetta.MockServer.Admin.Resources;

internal static class ScenariosResource
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/scenarios", List).WithName("getScenarios");
        routes.MapGet("/scenarios/{name}", Get).WithName("getScenario").May(AdminProblems.NoSuchScenarioKind);
        routes.MapPut("/scenarios/{name}", Put).WithName("putScenario").TakesScenario();
        routes.MapDelete("/scenarios/{name}", Delete).WithName("deleteScenario").May(AdminProblems.NoSuchScenarioKind);
    }

    /// <summary>The scenarios that all sessions share.</summary>
    internal static Ok<ScenarioSummary[]> List(MockServices services) =>
        TypedResults.Ok(services.Sessions.Catalogue.Scenarios.Select(ScenarioSummary.Of).ToArray());

    /// <summary>A scenario: its file's text, and what was read in it.</summary>
    /// <param name="name">The scenario's name.</param>
    /// <param name="services">The server.</param>
    internal static Results<Ok<ScenarioDocument>, ProblemResult> Get(string name, MockServices services) =>
        services.Sessions.Catalogue.TryGet(name, out var scenario)
            ? TypedResults.Ok(ScenarioDocument.Of(scenario, []))
            : AdminProblems.NoSuchScenario(name, services.Sessions.Catalogue.Scenarios);

    /// <summary>Adds or replaces a scenario, in memory only: no file is written.</summary>
    /// <remarks>
    /// The body is a scenario file's text, YAML or JSON; its name is the one in the path. Stories that stand in a step that has
    /// not changed, with all steps before it, go on; others begin again. A file of the scenario folder takes its place back when it changes.
    /// </remarks>
    /// <param name="name">The scenario's name.</param>
    /// <param name="request">The call.</param>
    /// <param name="services">The server.</param>
    internal static async Task<Results<Ok<ScenarioDocument>, Created<ScenarioDocument>, ProblemResult>> Put(string name, HttpRequest request, MockServices services)
    {
        var body = await ScenarioBody.ReadAsync(request);
        if (body.IsRefused)
        {
            return body.Refusal;
        }

        var isNew = !services.Sessions.Catalogue.TryGet(name, out _);
        var reading = services.Layers.Put(name, body.Value);
        if (reading.Scenario is not { } scenario)
        {
            return AdminProblems.BadScenario(reading.Issues);
        }

        var document = ScenarioDocument.Of(scenario, reading.Issues);
        return isNew ? TypedResults.Created(AdminPaths.Scenario(name), document) : TypedResults.Ok(document);
    }

    /// <summary>Takes a scenario away, in memory only: no file is deleted.</summary>
    /// <param name="name">The scenario's name.</param>
    /// <param name="services">The server.</param>
    internal static Results<NoContent, ProblemResult> Delete(string name, MockServices services) =>
        services.Layers.Delete(name) ? TypedResults.NoContent() : AdminProblems.NoSuchScenario(name, services.Sessions.Catalogue.Scenarios);
}
