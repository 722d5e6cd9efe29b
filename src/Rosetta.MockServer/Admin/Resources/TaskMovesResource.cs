using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Rosetta.MockServer.Admin.Bodies;
using Rosetta.MockServer.Admin.Documents;
using Rosetta.MockServer.Admin.OpenApi;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Admin.Resources;

internal static class TaskMovesResource
{
    private const string Example = """{"step":2}""";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sessions/{session}/tasks/{key}/advance", Advance).WithName("advanceTask")
            .May(AdminProblems.NoSuchSessionKind, AdminProblems.NoSuchTaskKind, AdminProblems.NoStoryKind, AdminProblems.StoryOverKind);
        routes.MapPut("/sessions/{session}/tasks/{key}/position", SetPosition).WithName("putPosition").Takes<PositionChange>()
            .May(AdminProblems.NoSuchSessionKind, AdminProblems.NoSuchTaskKind, AdminProblems.NoStoryKind);
    }

    /// <summary>Ends a task's present step now, whatever its end.</summary>
    /// <param name="session">The session's name.</param>
    /// <param name="key">The task's key.</param>
    /// <param name="services">The server.</param>
    internal static Results<Ok<TaskDocument>, ProblemResult> Advance(string session, string key, MockServices services)
    {
        if (!services.TryFindTask(session, key, out var found, out var task, out var refusal))
        {
            return refusal;
        }

        return found.Control.Advance(key) switch
        {
            Control.NoStory => AdminProblems.NoStory(task),
            Control.NoSuchStep => AdminProblems.StoryOver(task),
            _ => Look(session, key, services),
        };
    }

    /// <summary>Jumps to a step of a task's story, also backwards: it is entered now, with no calls yet.</summary>
    /// <param name="session">The session's name.</param>
    /// <param name="key">The task's key.</param>
    /// <param name="request">The call.</param>
    /// <param name="services">The server.</param>
    internal static async Task<Results<Ok<TaskDocument>, ProblemResult>> SetPosition(string session, string key, HttpRequest request, MockServices services)
    {
        if (!services.TryFindTask(session, key, out var found, out var task, out var refusal))
        {
            return refusal;
        }

        var report = new BodyReport();
        var body = await AdminBody.ReadJsonAsync(request, AdminJsonContext.Default.PositionChange, report);
        if (body.IsRefused)
        {
            return body.Refusal;
        }

        if (task.Scenario is null)
        {
            return AdminProblems.NoStory(task);
        }

        var expected = string.Create(CultureInfo.InvariantCulture, $"a step of '{task.Scenario}', from 1 to {task.Steps}");
        report.Demand("$.step", expected);
        if (body.Value.Step is { } step && found.Control.JumpTo(key, step) == Control.NoSuchStep)
        {
            report.Refuse("$.step", string.Create(CultureInfo.InvariantCulture, $"the number {step}"), expected);
        }

        return report.IsClean ? Look(session, key, services) : AdminProblems.MalformedBody(report.Violations, Example);
    }

    private static Results<Ok<TaskDocument>, ProblemResult> Look(string session, string key, MockServices services) =>
        services.TryFindTask(session, key, out var found, out var task, out var refusal) ? TypedResults.Ok(TaskDocument.Of(found, task)) : refusal;
}
