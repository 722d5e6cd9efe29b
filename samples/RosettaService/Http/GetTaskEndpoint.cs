using System.Collections.Immutable;
using RosettaService.Deviations;
using RosettaService.Storage;

namespace RosettaService.Http;

/// <summary><c>POST /task/get</c>.</summary>
internal sealed class GetTaskEndpoint(TaskDatabase database, ServiceOptions options)
{
    public const string Path = "/task/get";

    private readonly ImmutableArray<IdCheck> _order =
        options.Deviations.Select(deviation => deviation.Order).LastOrDefault(order => !order.IsDefault, Verdict.UsualOrder);

    public async Task AnswerAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            // The specification has no code for requests that break it, so HTTP says it.
            await RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, "The Content-Type must be application/json.");
            return;
        }

        var (ids, problem) = await RequestBody.ReadAsync(context.Request);
        if (ids is null)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, problem);
            return;
        }

        var found = await database.FindAsync(ids, context.RequestAborted);
        await WriteAsync(context, Answer(found));
    }

    private HttpAnswer Answer(FoundTask found)
    {
        var verdict = Verdict.On(found, _order);
        var now = options.Time.GetUtcNow();
        var isSuccess = verdict == Verdict.Success;
        var answer = isSuccess ? Envelope.Success(found.Scene!, options.ViewUrlBase, now) : Envelope.Error(verdict, now);
        return options.Deviations
            .Where(deviation => deviation.Touches.Includes(verdict.Code, isSuccess ? found.Scene!.Status : null))
            .Aggregate(answer, (spoiled, deviation) => deviation.Spoil(spoiled));
    }

    private static async Task WriteAsync(HttpContext context, HttpAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        await context.Response.WriteAsync(answer.Json, context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context, int status, string detail) =>
        Results.Problem(statusCode: status, detail: detail).ExecuteAsync(context);
}
