using System.Collections.Immutable;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Rosetta.GetTask;

namespace Rosetta.Testing.Http;

/// <summary>Lets pages of other origins call the task routes: ASP.NET's own CORS service, with one policy.</summary>
internal sealed class TaskCors(ImmutableArray<string> origins, ILoggerFactory logs)
{
    private const string AnyOrigin = "*";

    private readonly CorsService _service = new(Options.Create(new CorsOptions()), logs);

    private readonly CorsPolicy _policy = (origins.Contains(AnyOrigin) ? new CorsPolicyBuilder().AllowAnyOrigin() : new CorsPolicyBuilder([.. origins]))
        .WithMethods(WireNames.Method)
        .AllowAnyHeader()
        .WithExposedHeaders(RosettaHeaders.Session, RosettaHeaders.Scenario, RosettaHeaders.Explain)
        .Build();

    /// <summary>Sets the headers that the origin is due.</summary>
    /// <returns>Whether the request only asked for these, so that the answer is ready.</returns>
    public bool IsAnswered(HttpContext context)
    {
        if (!context.Request.Headers.ContainsKey(CorsConstants.Origin))
        {
            return false;
        }

        var result = _service.EvaluatePolicy(context, _policy);
        _service.ApplyResult(result, context.Response);
        if (result.IsPreflightRequest)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }

        return result.IsPreflightRequest;
    }
}
