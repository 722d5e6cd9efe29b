using Microsoft.AspNetCore.Http.HttpResults;
using Rosetta.MockServer.Admin.Bodies;
using Rosetta.MockServer.Admin.Documents;
using Rosetta.MockServer.Admin.OpenApi;
using Rosetta.Testing.Http;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Admin.Resources;

internal static class BindingsResource
{
    private const string Example = """[{"scenario":"happy-path","sceneId":"abc*"}]""";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sessions/{session}/bindings", Get).WithName("getBindings").May(AdminProblems.NoSuchSessionKind);
        routes.MapPut("/sessions/{session}/bindings", Put).WithName("putBindings").TakesList<BindingDocument>("Bindings").May(Problems.BadSessionNameKind, AdminProblems.BadBindingsKind);
        routes.MapDelete("/sessions/{session}/bindings", Delete).WithName("deleteBindings").May(AdminProblems.NoSuchSessionKind);
    }

    /// <summary>Which scenario plays for which ids in a session, before the scenarios' own when.</summary>
    /// <param name="session">The session's name.</param>
    /// <param name="services">The server.</param>
    internal static Results<Ok<List<BindingDocument>>, ProblemResult> Get(string session, MockServices services) =>
        services.TryFindSession(session, out var found, out var refusal)
            ? TypedResults.Ok(found.Bindings.Select(BindingDocument.Of).ToList())
            : refusal;

    /// <summary>Replaces the bindings of a session.</summary>
    /// <remarks>Each id is a text or a list of alternatives; abc* stands for all that begin with abc. More exact fields win, then the longer prefix.</remarks>
    /// <param name="session">The session's name.</param>
    /// <param name="request">The call.</param>
    /// <param name="services">The server.</param>
    internal static async Task<Results<Ok<List<BindingDocument>>, ProblemResult>> Put(string session, HttpRequest request, MockServices services)
    {
        var report = new BodyReport();
        var body = await AdminBody.ReadJsonAsync(request, AdminJsonContext.Default.ListBindingDocument, report);
        if (body.IsRefused)
        {
            return body.Refusal;
        }

        var scenarios = services.ScenarioNames(services.Sessions.TryGet(session, out var known) ? known : null);
        var bindings = BindingsReader.Read(body.Value, scenarios, report);
        if (!report.IsClean)
        {
            return AdminProblems.MalformedBody(report.Violations, Example);
        }

        // Before the session is made: what is refused makes none.
        var errors = BindingErrors.In(bindings, scenarios.Contains);
        if (!errors.IsEmpty)
        {
            return AdminProblems.BadBindings(errors);
        }

        if (!services.TryUseSession(session, out var found, out var refusal))
        {
            return refusal;
        }

        errors = found.Bind(bindings);
        return errors.IsEmpty ? TypedResults.Ok(found.Bindings.Select(BindingDocument.Of).ToList()) : AdminProblems.BadBindings(errors);
    }

    /// <summary>Takes all bindings of a session away.</summary>
    /// <param name="session">The session's name.</param>
    /// <param name="services">The server.</param>
    internal static Results<NoContent, ProblemResult> Delete(string session, MockServices services)
    {
        if (!services.TryFindSession(session, out var found, out var refusal))
        {
            return refusal;
        }

        found.Bind([]);
        return TypedResults.NoContent();
    }
}
