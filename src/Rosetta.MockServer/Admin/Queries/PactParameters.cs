using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Rosetta.GetTask;
using Rosetta.GetTask.Contract;
using Rosetta.Testing.Pacts;

namespace Rosetta.MockServer.Admin.Queries;

/// <summary>Between whom a pact is.</summary>
internal sealed record PactParameters
{
    private const string ConsumerName = "consumer";
    private const string ProviderName = "provider";

    public static readonly string[] Names = [ConsumerName, ProviderName];

    [Description("The name of the application that called; can't be left out.")]
    [FromQuery(Name = ConsumerName)]
    public string? Consumer { get; init; }

    [Description("The name of the service; 'Rosetta' if left out.")]
    [FromQuery(Name = ProviderName)]
    public string? Provider { get; init; }

    public (string Consumer, string Provider) Read(QueryReport report) =>
        (Name(ConsumerName, Consumer, report), Name(ProviderName, Provider ?? GetTaskContract.Provider, report));

    private static string Name(string parameter, string? name, QueryReport report)
    {
        if (name is null || !PactName.IsValid(name))
        {
            report.Refuse(parameter, name is null ? JsonText.Nothing : JsonText.Quote(JsonText.Shown(name)), PactName.Rule);
        }

        return name ?? "";
    }
}
