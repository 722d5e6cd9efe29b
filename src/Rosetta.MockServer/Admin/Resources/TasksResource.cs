using Microsoft.AspNetCore.Http.HttpResults;
using Rosetta.GetTask;
using Rosetta.MockServer.Admin.Bodies;
using Rosetta.MockServer.Admin.Documents;
using Rosetta.MockServer.Admin.OpenApi;
using Rosetta.MockServer.Admin.Queries;
using Rosetta.Testing.Http;

namespace Rosetta.MockServer.Admin.Resources;

internal static class TasksResource
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sessions/{session}/tasks", List).WithName("getTasks").May(AdminProblems.NoSuchSessionKind, AdminProblems.MalformedQueryKind);
        routes.MapPut("/sessions/{session}/tasks", Put).WithName("putTask").Takes<GetTaskRequest>()
            .May(Problems.BadSessionNameKind, Problems.MalformedRequestKind);
    }

    /// <summary>The tasks that a session remembers: where each would be if it were polled now, and what comes next.</summary>
    /// <remarks>Ordered by their ids; a thousand at most, unless limit says otherwise.</remarks>
    /// <param name="session">The session's name.</param>
    /// <param name="query">Which tasks.</param>
    /// <param name="request">The call.</param>
    /// <param name="services">The server.</param>
    internal static Results<Ok<TaskDocument[]>, ProblemResult> List(string session, [AsParameters] TaskParameters query, HttpRequest request, MockServices services)
    {
        if (!services.TryFindSession(session, out var found, out var refusal))
        {
            return refusal;
        }

        var report = new QueryReport(request.Query, TaskParameters.Names);
        var tasks = query.Select(found.Control.All(), report);
        return report.IsClean
            ? TypedResults.Ok(tasks.Select(task => TaskDocument.Of(found, task)).ToArray())
            : AdminProblems.MalformedQuery(report.Violations);
    }

    /// <summary>Makes a task known, so that it has a key before its first poll. Its story does not begin.</summary>
    /// <param name="session">The session's name.</param>
    /// <param name="request">The call.</param>
    /// <param name="services">The server.</param>
    internal static async Task<Results<Ok<TaskDocument>, ProblemResult>> Put(string session, HttpRequest request, MockServices services)
    {
        var body = await AdminBody.ReadAsync(request, WireNames.MediaType);
        if (body.IsRefused)
        {
            return body.Refusal;
        }

        if (!IdsReader.TryRead(body.Value, services.SettingsOf(session).Rules, out var ids, out var malformed))
        {
            return malformed;
        }

        return services.TryUseSession(session, out var found, out var refusal)
            ? TypedResults.Ok(TaskDocument.Of(found, found.Control.Know(ids)))
            : refusal;
    }
}
