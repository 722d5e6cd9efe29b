namespace Rosetta.MockServer.Admin;

/// <summary>
/// Gives every failure the one form of a complaint: those of the routing, and our own. Where the client has gone there is nobody to
/// complain to, and the server deals with it.
/// </summary>
internal sealed class AdminErrors(RequestDelegate next, ILogger<AdminErrors> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception error) when (error is not IOException && !context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            Log.AdminFailed(log, context.Request.Method, context.Request.Path.Value ?? "", error);
            await AdminProblems.InternalError().ExecuteAsync(context);
            return;
        }

        if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status405MethodNotAllowed })
        {
            await AdminProblems.MethodNotAllowed(context.Request, context.Response.Headers.Allow.ToString()).ExecuteAsync(context);
        }
    }
}
