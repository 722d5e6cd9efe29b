using System.Collections.Immutable;
using System.Net.Http.Headers;
using Microsoft.Net.Http.Headers;
using Rosetta.Testing.Http;

namespace Rosetta.MockServer.Recording;

/// <summary>
/// Which headers are passed on: all but those that belong to one connection (RFC 9110, 7.6.1), and, of a request, those that say
/// whom it is for and how long it is, which are made anew, and those that are meant for the fake.
/// </summary>
internal static class PassedHeaders
{
    private static readonly ImmutableHashSet<string> OfOneConnection = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        HeaderNames.Connection,
        HeaderNames.KeepAlive,
        HeaderNames.ProxyAuthenticate,
        HeaderNames.ProxyAuthorization,
        HeaderNames.ProxyConnection,
        HeaderNames.TE,
        HeaderNames.Trailer,
        HeaderNames.TransferEncoding,
        HeaderNames.Upgrade);

    private static readonly ImmutableHashSet<string> MadeAnew = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        HeaderNames.Host,
        HeaderNames.ContentLength,
        HeaderNames.Expect,
        RosettaHeaders.Session,
        RosettaHeaders.Scenario,
        RosettaHeaders.Explain);

    /// <summary>Those of a request.</summary>
    public static IEnumerable<PassedHeader> Of(HttpRequest request)
    {
        var named = NamedIn(request.Headers.Connection);
        return request.Headers
            .Where(header => !OfOneConnection.Contains(header.Key) && !MadeAnew.Contains(header.Key) && !named.Contains(header.Key))
            .Select(header => new PassedHeader(header.Key, [.. header.Value.Select(value => value ?? "")]));
    }

    /// <summary>Those of an answer, which come in two parts.</summary>
    public static ImmutableArray<PassedHeader> Of(HttpResponseMessage response)
    {
        var named = NamedIn(response.Headers.Connection);
        return [.. All(response.Headers).Concat(All(response.Content.Headers)).Where(header => !OfOneConnection.Contains(header.Name) && !named.Contains(header.Name))];
    }

    private static IEnumerable<PassedHeader> All(HttpHeaders headers) =>
        headers.NonValidated.Select(header => new PassedHeader(header.Key, [.. header.Value]));

    // What the header Connection names belongs to the connection too.
    private static HashSet<string> NamedIn(IEnumerable<string?> connection) => connection
        .SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
