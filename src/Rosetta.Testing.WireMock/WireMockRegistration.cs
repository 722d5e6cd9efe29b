using Microsoft.AspNetCore.Http;
using Rosetta.Testing.Http;
using WireMock.Matchers.Request;
using WireMock.RequestBuilders;
using WireMock.Server;

namespace Rosetta.Testing.WireMock;

/// <summary>Puts a <see cref="RosettaFake"/> into a WireMock.Net server.</summary>
public static class WireMockRegistration
{
    // Below zero goes before all mappings that say nothing of their priority.
    private const int Priority = -1;

    /// <summary>
    /// Lets the fake answer its paths on this server: <c>/task/get</c>, <c>/s/{session}/task/get</c> and the page behind a
    /// <c>viewUrl</c>. WireMock's log, verification and other mappings work as always; the fake does what is Get Task's:
    /// delays, faults and all, on WireMock's own socket.
    /// </summary>
    /// <param name="server">Somebody's own.</param>
    /// <param name="fake">In memory will do. It is not disposed of with the server.</param>
    /// <param name="pathPrefix">A path before all of the fake's, such as <c>/rosetta</c>; none for none.</param>
    /// <returns>The server.</returns>
    /// <exception cref="ArgumentException">The prefix does not begin with a slash.</exception>
    public static WireMockServer AddRosetta(this WireMockServer server, RosettaFake fake, string pathPrefix = "")
    {
        var prefix = new PathString(pathPrefix.TrimEnd('/'));
        server
            .Given(Request.Create().WithPath(path => prefix.HasValue ? IsBelow(path, prefix) : RosettaTaskRoutes.IsKnown(path)))
            .AtPriority(Priority)
            .WithTitle("Rosetta")
            .RespondWith(new RosettaProvider(fake, prefix));
        return server;
    }

    private static bool IsBelow(string path, PathString prefix) =>
        new PathString(path).StartsWithSegments(prefix, StringComparison.Ordinal, out var rest) && RosettaTaskRoutes.IsKnown(rest.Value);
}
