using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Rosetta.MockServer.Admin.Queries;

/// <summary>How the verdict is meant.</summary>
internal sealed record FindingsParameters
{
    private const string FinalName = "final";

    public static readonly string[] Names = [FinalName];

    [Description("true: the client is done, and tasks that are still open were given up. false if left out.")]
    [FromQuery(Name = FinalName)]
    public string? Final { get; init; }

    public bool IsFinal(QueryReport report) => report.Flag(FinalName, Final);
}
