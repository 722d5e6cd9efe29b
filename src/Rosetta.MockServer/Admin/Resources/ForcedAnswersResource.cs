using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Rosetta.GetTask;
using Rosetta.MockServer.Admin.Bodies;
using Rosetta.MockServer.Admin.Documents;
using Rosetta.MockServer.Admin.OpenApi;
using Rosetta.Testing.Playback;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Admin.Resources;

internal static class ForcedAnswersResource
{
    private const string Example = """{"error":5000,"calls":2}""";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPut("/sessions/{session}/tasks/{key}/answer", Put).WithName("putAnswer").TakesAnswer()
            .May(AdminProblems.NoSuchSessionKind, AdminProblems.NoSuchTaskKind);
        routes.MapDelete("/sessions/{session}/tasks/{key}/answer", Delete).WithName("deleteAnswer")
            .May(AdminProblems.NoSuchSessionKind, AdminProblems.NoSuchTaskKind);
    }

    /// <summary>Puts an answer before the scenario's, and replaces one that is there. The story is left alone and its time runs on.</summary>
    /// <remarks>
    /// One of status, error, fault and mutant, by word or number, as in a step of a scenario file; httpStatus, headers and delay
    /// likewise. For one call unless calls says more; calls: null until it is cleared.
    /// </remarks>
    /// <param name="session">The session's name.</param>
    /// <param name="key">The task's key.</param>
    /// <param name="request">The call.</param>
    /// <param name="services">The server.</param>
    internal static async Task<Results<Ok<TaskDocument>, ProblemResult>> Put(string session, string key, HttpRequest request, MockServices services)
    {
        if (!services.TryFindTask(session, key, out var found, out _, out var refusal))
        {
            return refusal;
        }

        var report = new BodyReport();
        var body = await AdminBody.ReadAsync(request, WireNames.MediaType);
        if (body.IsRefused)
        {
            return body.Refusal;
        }

        if (!BodyReader.IsObject(body.Value, report))
        {
            return AdminProblems.MalformedBody(report.Violations, Example);
        }

        var reading = ForcedAnswerReader.Read(Encoding.UTF8.GetString(body.Value), "the body");
        if (reading.Reply is not { } reply)
        {
            return AdminProblems.BadAnswer(reading.Issues, Example);
        }

        found.Control.Force(key, new ForcedAnswer(reply, reading.Calls));
        return services.TryFindTask(session, key, out found, out var task, out refusal) ? TypedResults.Ok(TaskDocument.Of(found, task)) : refusal;
    }

    /// <summary>Takes a forced answer away; the story goes on where its time has brought it.</summary>
    /// <param name="session">The session's name.</param>
    /// <param name="key">The task's key.</param>
    /// <param name="services">The server.</param>
    internal static Results<NoContent, ProblemResult> Delete(string session, string key, MockServices services)
    {
        if (!services.TryFindTask(session, key, out var found, out _, out var refusal))
        {
            return refusal;
        }

        found.Control.ClearForced(key);
        return TypedResults.NoContent();
    }
}
