using Microsoft.AspNetCore.Http.HttpResults;
using Rosetta.MockServer.Admin.Bodies;
using Rosetta.MockServer.Admin.Documents;
using Rosetta.MockServer.Admin.OpenApi;
using Rosetta.Testing.Http;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Admin.Resources;

internal static class SessionsResource
{
    private const string Example = """{"scenario":"happy-path","seed":7}""";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sessions", List).WithName("getSessions");
        routes.MapGet("/sessions/{session}", Get).WithName("getSession").May(AdminProblems.NoSuchSessionKind);
        routes.MapPut("/sessions/{session}", Put).WithName("putSession").MayTake<SessionChange>().May(Problems.BadSessionNameKind);
        routes.MapDelete("/sessions/{session}", Delete).WithName("deleteSession").May(AdminProblems.NoSuchSessionKind);
        routes.MapPost("/sessions/{session}/reset", Reset).WithName("resetSession").May(AdminProblems.NoSuchSessionKind);
    }

    /// <summary>All sessions, by name.</summary>
    internal static Ok<SessionDocument[]> List(MockServices services) =>
        TypedResults.Ok(services.Sessions.All().Select(SessionDocument.Of).ToArray());

    /// <summary>A session: what is set for it and how it stands. Looking never makes one.</summary>
    /// <param name="session">The session's name.</param>
    /// <param name="services">The server.</param>
    internal static Results<Ok<SessionDocument>, ProblemResult> Get(string session, MockServices services) =>
        services.TryFindSession(session, out var found, out var refusal) ? TypedResults.Ok(SessionDocument.Of(found)) : refusal;

    /// <summary>Makes a session, or changes the settings of one; its stories go on.</summary>
    /// <remarks>What is left out stays as it is; in a new session, as the server's defaults are. The body may be empty.</remarks>
    /// <param name="session">The session's name: 1 to 64 of A-Z a-z 0-9 . _ -, but not . or .. alone</param>
    /// <param name="request">The call.</param>
    /// <param name="services">The server.</param>
    internal static async Task<Results<Ok<SessionDocument>, Created<SessionDocument>, ProblemResult>> Put(string session, HttpRequest request, MockServices services)
    {
        if (!SessionName.IsValid(session))
        {
            return AdminProblems.BadSessionName(session);
        }

        var report = new BodyReport();
        var body = await AdminBody.ReadJsonAsync(request, AdminJsonContext.Default.SessionChange, report, mayBeEmpty: true);
        if (body.IsRefused)
        {
            return body.Refusal;
        }

        var isNew = !services.Sessions.TryGet(session, out var found);
        var change = SettingsReader.Read(body.Value, services.ScenarioNames(found), report);
        if (!report.IsClean)
        {
            return AdminProblems.MalformedBody(report.Violations, Example);
        }

        services.Sessions.TryGetOrCreate(session, out found);
        found!.Apply(change);
        var document = SessionDocument.Of(found);
        return isNew ? TypedResults.Created(AdminPaths.Session(session), document) : TypedResults.Ok(document);
    }

    /// <summary>Forgets a session with all it holds: stories, settings, scenarios of its own, and its part of the journal.</summary>
    /// <param name="session">The session's name.</param>
    /// <param name="services">The server.</param>
    internal static Results<NoContent, ProblemResult> Delete(string session, MockServices services)
    {
        if (!services.Sessions.Delete(session))
        {
            return AdminProblems.NoSuchSession(session, services);
        }

        services.Journal.Clear(session);
        return TypedResults.NoContent();
    }

    /// <summary>Starts all stories of a session again. Settings, scenarios, bindings, clock and journal stay.</summary>
    /// <param name="session">The session's name.</param>
    /// <param name="services">The server.</param>
    internal static Results<NoContent, ProblemResult> Reset(string session, MockServices services)
    {
        if (!services.TryFindSession(session, out var found, out var refusal))
        {
            return refusal;
        }

        found.Reset();
        return TypedResults.NoContent();
    }
}
