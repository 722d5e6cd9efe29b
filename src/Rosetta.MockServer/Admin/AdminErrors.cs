namespace Rosetta.MockServer.Admin;

/// <summary>Gives every failure the one form of a complaint: those of the routing, those of the server, and our own.</summary>
internal sealed class AdminErrors(RequestDelegate next, ILogger<AdminErrors> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            await AdminProblems.BrokenOff(error).ExecuteAsync(context);
            return;
        }
        catch (Exception error) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
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
