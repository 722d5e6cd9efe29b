using Rosetta.Testing.Http;

namespace Rosetta.MockServer.Admin;

/// <summary>A complaint as the result of an endpoint.</summary>
internal sealed class ProblemResult(Problem problem) : IResult
{
    public Problem Problem { get; } = problem;

    /// <summary>An answer header that belongs to the complaint.</summary>
    public (string Name, string Value)? Header { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (Header is { } header)
        {
            httpContext.Response.Headers[header.Name] = header.Value;
        }

        return Problem.WriteAsync(httpContext);
    }
}
