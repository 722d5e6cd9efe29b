using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Rosetta.MockServer.Admin.Documents;
using Rosetta.MockServer.Admin.OpenApi;
using Rosetta.MockServer.Admin.Queries;
using Rosetta.Testing.Journal;

namespace Rosetta.MockServer.Admin.Resources;

internal static class JournalResource
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/journal", GetAll).WithName("getWholeJournal").May(AdminProblems.MalformedQueryKind);
        routes.MapGet("/sessions/{session}/journal", Get).WithName("getJournal").May(AdminProblems.NoSuchSessionKind, AdminProblems.MalformedQueryKind);
        routes.MapDelete("/sessions/{session}/journal", Delete).WithName("deleteJournal").May(AdminProblems.NoSuchSessionKind);
        routes.MapGet("/sessions/{session}/journal.har", GetHar).WithName("getJournalHar")
            .Answers(Har.MediaType, JsonSchemaType.Object, "HAR 1.2")
            .May(AdminProblems.NoSuchSessionKind, AdminProblems.MalformedQueryKind);
    }

    /// <summary>What a session was asked and what it answered, oldest first.</summary>
    /// <param name="session">The session's name.</param>
    /// <param name="query">Which entries.</param>
    /// <param name="request">The call.</param>
    /// <param name="services">The server.</param>
    internal static Results<Ok<ImmutableArray<JournalEntry>>, ProblemResult> Get(
        string session, [AsParameters] JournalParameters query, HttpRequest request, MockServices services) =>
        TryRead(session, query, request, services, out var entries, out var refusal) ? TypedResults.Ok(entries) : refusal;

    /// <summary>What all sessions were asked and what they answered, oldest first, and what belongs to none.</summary>
    /// <remarks>
    /// A request that names no valid session, and one that the server itself refused to read, belong to no session: their session is an
    /// empty text, and session= finds them.
    /// </remarks>
    /// <param name="session">Only of this session; an empty text for entries that belong to none.</param>
    /// <param name="query">Which entries.</param>
    /// <param name="request">The call.</param>
    /// <param name="services">The server.</param>
    internal static Results<Ok<ImmutableArray<JournalEntry>>, ProblemResult> GetAll(
        [FromQuery(Name = JournalParameters.SessionName)] string? session, [AsParameters] JournalParameters query, HttpRequest request, MockServices services)
    {
        var report = new QueryReport(request.Query, [.. JournalParameters.Names, JournalParameters.SessionName]);
        var filter = query.ToFilter(session, report);
        return report.IsClean ? TypedResults.Ok(services.Journal.Read(filter)) : AdminProblems.MalformedQuery(report.Violations);
    }

    /// <summary>A session's journal as an HTTP archive (HAR 1.2), for the network panel of a browser.</summary>
    /// <param name="session">The session's name.</param>
    /// <param name="query">Which entries.</param>
    /// <param name="request">The call.</param>
    /// <param name="services">The server.</param>
    internal static Results<PushStreamHttpResult, ProblemResult> GetHar(
        string session, [AsParameters] JournalParameters query, HttpRequest request, MockServices services) =>
        TryRead(session, query, request, services, out var entries, out var refusal)
            ? TypedResults.Stream(output => Har.WriteAsync(output, entries, request.HttpContext.RequestAborted), Har.MediaType, $"rosetta-{session}.har")
            : refusal;

    /// <summary>Removes the entries of a session.</summary>
    /// <param name="session">The session's name.</param>
    /// <param name="services">The server.</param>
    internal static Results<Ok<RemovedDocument>, ProblemResult> Delete(string session, MockServices services) =>
        services.TryFindSession(session, out _, out var refusal) ? TypedResults.Ok(new RemovedDocument(services.Journal.Clear(session))) : refusal;

    private static bool TryRead(
        string session,
        JournalParameters query,
        HttpRequest request,
        MockServices services,
        out ImmutableArray<JournalEntry> entries,
        [NotNullWhen(false)] out ProblemResult? refusal)
    {
        entries = [];
        if (!services.TryFindSession(session, out _, out refusal))
        {
            return false;
        }

        var report = new QueryReport(request.Query, JournalParameters.Names);
        var filter = query.ToFilter(session, report);
        if (!report.IsClean)
        {
            refusal = AdminProblems.MalformedQuery(report.Violations);
            return false;
        }

        entries = services.Journal.Read(filter);
        return true;
    }
}
