using System.Text.Json;
using Rosetta.GetTask;
using Rosetta.MockServer.Admin;
using Rosetta.MockServer.Cli;
using Rosetta.Testing.Http;
using Rosetta.Testing.Journal;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Console.Parts;

/// <summary>Calls as a person types them into a shell.</summary>
internal static class Curl
{
    /// <summary>The specification's own sample, for a session.</summary>
    /// <param name="server">Where the console is, as the browser knows it.</param>
    /// <param name="session">Whose task it is to be.</param>
    public static string OfSample(Uri server, string session) =>
        Of(WireNames.Method, UrlOf(server, session), WireNames.MediaType, SampleCall.Body());

    /// <summary>A call for a task, for a session.</summary>
    public static string Of(Uri server, string session, GetTaskRequest ids) =>
        Of(WireNames.Method, UrlOf(server, session), WireNames.MediaType, JsonSerializer.Serialize(ids, AdminJsonContext.Default.GetTaskRequest));

    /// <summary>A call of the journal again; a body of which the journal kept only the beginning is sent as far as it goes.</summary>
    public static string Of(JournalRequest request) =>
        Of(request.Method, $"{request.Scheme}://{request.Host}{request.Path}", request.ContentType, request.Body.Encoding is null ? request.Body.Text : "");

    /// <summary>The address that a client of a session is told.</summary>
    public static string BaseOf(Uri server, string session) => UrlOf(server, session)[..^WireNames.Path.Length];

    private static string UrlOf(Uri server, string session) => new Uri(
        server,
        session == SessionName.Default ? WireNames.Path : TaskRoute.InSession.Replace("{session}", session, StringComparison.Ordinal)).ToString();

    private static string Of(string method, string url, string? contentType, string body)
    {
        var header = contentType is null ? "" : $" -H {Quote("Content-Type: " + contentType)}";
        var data = body.Length == 0 ? "" : $" --data-raw {Quote(body)}";
        return $"curl -X {method} {Quote(url)}{header}{data}";
    }

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
