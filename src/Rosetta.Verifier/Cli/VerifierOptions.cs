using System.Collections.Immutable;
using Rosetta.Contracts;
using Rosetta.Contracts.Reports;
using Rosetta.GetTask;

namespace Rosetta.Verifier.Cli;

/// <summary>A report to be written.</summary>
internal sealed record ReportTarget(ReportFormat Format, string File);

/// <summary>All that the command line says.</summary>
internal sealed record VerifierOptions
{
    public static VerifierOptions Default { get; } = new();

    public Uri? Provider { get; init; }

    public ImmutableArray<string> Pacts { get; init; } = [];

    public string? StatesFile { get; init; }

    public Uri? StateUrl { get; init; }

    public ImmutableArray<KeyValuePair<string, string>> Headers { get; init; } = [];

    public string? Consumer { get; init; }

    public string? ProviderName { get; init; }

    public ErrorHttpStatus? ErrorHttpStatus { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    public ImmutableArray<ReportTarget> Reports { get; init; } = [];

    public Uri? Broker { get; init; }

    public string? ConsumerBranch { get; init; }

    public string? ProviderBranch { get; init; }

    public string? PublishAs { get; init; }

    public Uri? BuildUrl { get; init; }

    /// <summary>The provider's name at a broker.</summary>
    public string NameAtBroker => ProviderName ?? ContractPack.Provider;
}
