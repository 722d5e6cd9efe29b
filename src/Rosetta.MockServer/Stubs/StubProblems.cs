using Rosetta.MockServer.Admin;
using Rosetta.Testing.Http;

namespace Rosetta.MockServer.Stubs;

/// <summary>What the stubs have to complain of.</summary>
internal static class StubProblems
{
    /// <summary>For whoever asks for a path that nobody knows.</summary>
    public const string Hint = $"whatever is stubbed with --stubs DIR or POST {AdminPaths.Stubs}/mappings";

    public static Problem NoStub(HttpRequest request, string? nearest) => new(
        Problems.NotFoundKind,
        $"{request.Method} came for {request.Path.Value}, and no stub fits it{(nearest is null ? "" : $"; the nearest is '{nearest}'")}. " +
        $"Add one with POST {AdminPaths.Stubs}/mappings or as a file in --stubs DIR; GET {AdminPaths.Stubs}/requests/unmatched tells how each call was looked at.");
}
