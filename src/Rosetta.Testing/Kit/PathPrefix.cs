using Microsoft.AspNetCore.Http;
using Rosetta.Testing.Http;

namespace Rosetta.Testing.Kit;

/// <summary>Puts the fake's paths below another one, as a gateway in front of the real service may.</summary>
internal static class PathPrefix
{
    /// <param name="prefix">Begins with a slash and does not end with one; empty for none.</param>
    /// <param name="inner">Who answers below it.</param>
    /// <exception cref="ArgumentException">It does not begin with a slash.</exception>
    public static RequestDelegate Under(string prefix, RequestDelegate inner)
    {
        if (prefix.Length == 0)
        {
            return inner;
        }

        var path = new PathString(prefix.TrimEnd('/'));
        string[] known = [.. RosettaTaskRoutes.Known.Select(route => route.Replace(" /", $" {path}/", StringComparison.Ordinal))];
        return context =>
        {
            var request = context.Request;
            if (!request.Path.StartsWithSegments(path, StringComparison.Ordinal, out var rest))
            {
                return Problems.NotFound(request.Method, request.Path.Value ?? "", known).WriteAsync(context);
            }

            request.PathBase = request.PathBase.Add(path);
            request.Path = rest;
            return inner(context);
        };
    }
}
