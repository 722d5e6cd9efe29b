namespace Rosetta.MockServer.Admin.Guard;

/// <summary>
/// Stands before everything but the task routes and the view page. With a token: whoever has it, or a login, may pass. Without:
/// whoever is on this machine, and no web page that somebody there happens to visit.
/// </summary>
internal sealed class AdminGuard
{
    private readonly AdminToken? _token;
    private readonly GuessLimit _guesses;
    private readonly AdminLogins _logins;

    public AdminGuard(string? token, TimeProvider time)
    {
        _token = token is null ? null : new AdminToken(token);
        _guesses = new GuessLimit(time);
        _logins = new AdminLogins(time);
    }

    /// <summary>Whether there is anything to log in to.</summary>
    public bool HasToken => _token is not null;

    /// <summary>Why a call may not pass; none if it may.</summary>
    public ProblemResult? Refusal(HttpContext context)
    {
        var request = context.Request;
        if (_token is null)
        {
            return LoopbackHost.Is(request.Host) ? ForeignPage(request) : AdminProblems.ForeignHost(request.Host.Value ?? "");
        }

        if (request.Path == AdminPaths.Health)
        {
            return null;
        }

        if (request.Path == AdminPaths.Login || request.Path == AdminPaths.Logout)
        {
            return ForeignPage(request);
        }

        if (AdminToken.In(request) is { } candidate)
        {
            return Check(context, candidate);
        }

        return AdminCookie.In(request) is { } secret && _logins.IsValid(secret) ? ForeignPage(request) : AdminProblems.Unauthorized();
    }

    /// <summary>Looks at a token, unless too many wrong ones came from there.</summary>
    /// <returns>Why it does not open; none if it does.</returns>
    public ProblemResult? Check(HttpContext context, string candidate)
    {
        var address = context.Connection.RemoteIpAddress;
        if (_guesses.IsBlocked(address, out var wait))
        {
            return AdminProblems.TooManyGuesses(wait);
        }

        if (_token!.Is(candidate))
        {
            return null;
        }

        _guesses.CountWrong(address);
        return AdminProblems.Unauthorized();
    }

    /// <summary>Falls when the login ends that let a call pass; never for a call that passed without one.</summary>
    public CancellationToken EndOfLogin(HttpContext context) =>
        _token is not null && !NeedsNoLogin(context.Request.Path) && AdminToken.In(context.Request) is null && AdminCookie.In(context.Request) is { } secret
            ? _logins.EndOf(secret)
            : CancellationToken.None;

    public void LogIn(HttpContext context) => AdminCookie.Set(context, _logins.Begin());

    public void LogOut(HttpContext context)
    {
        if (AdminCookie.In(context.Request) is { } secret)
        {
            _logins.End(secret);
        }

        AdminCookie.Remove(context);
    }

    private static bool NeedsNoLogin(PathString path) => path == AdminPaths.Health || path == AdminPaths.Login || path == AdminPaths.Logout;

    private static ProblemResult? ForeignPage(HttpRequest request) =>
        OwnOrigin.IsForeign(request, out var origin) ? AdminProblems.ForeignOrigin(origin, OwnOrigin.Of(request)) : null;
}
