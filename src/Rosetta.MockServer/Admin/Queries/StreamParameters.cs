using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Rosetta.Testing.Journal;

namespace Rosetta.MockServer.Admin.Queries;

/// <summary>Where a stream of the journal begins.</summary>
internal sealed record StreamParameters
{
    private const string AfterName = "after";

    public static readonly string[] Names = [AfterName];

    [Description("The last id that is already known; 0 begins with the oldest entry held. Left out, only what comes is told.")]
    [FromQuery(Name = AfterName)]
    public string? After { get; init; }

    [Description("The last id that a client saw before its connection broke; browsers send it by themselves.")]
    [FromHeader(Name = "Last-Event-ID")]
    public string? LastEventId { get; init; }

    public long BeginsAfter(JournalRing journal, QueryReport report) =>
        report.Whole("Last-Event-ID", LastEventId, 0, long.MaxValue)
        ?? report.Whole(AfterName, After, 0, long.MaxValue)
        ?? journal.LastId;
}
