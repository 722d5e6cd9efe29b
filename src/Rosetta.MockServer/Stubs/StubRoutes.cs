using Rosetta.MockServer.Admin;
using Rosetta.MockServer.Admin.Guard;
using Rosetta.Testing.Http;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Stubs;

/// <summary>
/// Every path that is not ours, once there are stubs: with <c>--stubs</c> from the beginning, else from the first call of WireMock.Net's
/// admin API on. Until somebody asks, nothing of it is loaded.
/// </summary>
internal sealed class StubRoutes
{
    private readonly RequestDelegate _next;
    private readonly MockServices _services;
    private readonly ILogger _log;
    private readonly Lazy<Task<StubServer>> _server;

    public StubRoutes(RequestDelegate next, MockServices services, ILogger log, IHostApplicationLifetime? lifetime)
    {
        _next = next;
        _services = services;
        _log = log;
        _server = new(() => Task.Run(() => StubServer.Start(services.Options.StubFolder, services.Time, log)));
        lifetime?.ApplicationStopped.Register(Stop);
    }

    private bool IsOn => _services.Options.StubFolder is not null || _server.IsValueCreated;

    public Task InvokeAsync(HttpContext context) =>
        context.Request.Path.StartsWithSegments(AdminPaths.Stubs) ? RunAsync(context, new StubMatch())
        : IsOn ? AnswerAsync(context)
        : _next(context);

    private async Task AnswerAsync(HttpContext context)
    {
        var arrived = _services.Time.GetTimestamp();
        if (StubSession.Enter(context.Request, _services.Sessions, out var session) is { } refusal)
        {
            await refusal.WriteAsync(context);
            return;
        }

        var match = new StubMatch();
        var (request, response) = (context.Request.Body, context.Response.Body);
        var received = new CopyingStream(request);
        var isOurTurn = false;
        var sent = new CopyingStream(response, () => match.IsMissing && !isOurTurn);
        (context.Request.Body, context.Response.Body) = (received, sent);
        try
        {
            await RunAsync(context, match);
            if (match.IsMissing)
            {
                isOurTurn = true;
                context.Response.Clear();
                await StubProblems.NoStub(context.Request, match.Nearest).WriteAsync(context);
            }
        }
        finally
        {
            (context.Request.Body, context.Response.Body) = (request, response);
            Append(context, session!, match, received, sent, _services.Time.GetElapsedTime(arrived));
        }
    }

    private async Task RunAsync(HttpContext context, StubMatch match)
    {
        try
        {
            var server = await _server.Value;
            AdminSecrets.Remove(context.Request, _services.Options.AdminToken is not null);
            await server.RunAsync(context, match);
        }
        catch (Exception error) when (error is not IOException && !context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            Log.AdminFailed(_log, context.Request.Method, context.Request.Path.Value ?? "", error);
            await AdminProblems.InternalError().ExecuteAsync(context);
        }
    }

    private void Append(HttpContext context, Session session, StubMatch match, CopyingStream received, CopyingStream sent, TimeSpan duration)
    {
        var request = context.Request;
        _services.Journal.Append(new JournalDraft
        {
            Session = session.Name,
            Time = session.Now,
            Method = request.Method,
            Scheme = request.Scheme,
            Host = request.Host.Value ?? "",
            Path = request.PathBase.Add(request.Path).Value ?? "",
            Protocol = request.Protocol,
            ConnectionId = context.Connection.Id,
            RequestContentType = request.ContentType,
            UserAgent = request.Headers.UserAgent,
            RequestBody = received.Kept,
            RequestBytes = received.Total,
            HttpStatus = context.Response.StatusCode,
            ResponseContentType = context.Response.ContentType,
            ResponseBody = sent.Kept,
            ResponseBytes = sent.Total,
            IsStub = !match.IsMissing,
            Problem = match.IsMissing ? Problems.NotFoundKind.Type : null,
            Explain = match.IsMissing ? Problems.NotFoundKind.Explain : match.Explain,
            Delivered = !context.RequestAborted.IsCancellationRequested,
            Duration = duration,
        });
    }

    private void Stop()
    {
        if (_server is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            _server.Value.Result.Dispose();
        }
    }
}
