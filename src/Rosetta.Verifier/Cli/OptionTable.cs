using System.Collections.Immutable;
using Rosetta.Contracts.Reports;
using Rosetta.GetTask;

namespace Rosetta.Verifier.Cli;

/// <summary>Every option: the only place where they are named.</summary>
internal static class OptionTable
{
    public const string Provider = "--provider";
    public const string Pacts = "--pacts";
    public const string States = "--states";
    public const string StateUrl = "--state-url";
    public const string Broker = "--broker";

    /// <summary>Where a broker's credentials come from: a command line is seen by everybody on the machine.</summary>
    public const string TokenVariable = "PACT_BROKER_TOKEN";

    /// <inheritdoc cref="TokenVariable"/>
    public const string UserVariable = "PACT_BROKER_USERNAME";

    /// <inheritdoc cref="TokenVariable"/>
    public const string PasswordVariable = "PACT_BROKER_PASSWORD";

    private static readonly ImmutableArray<(string Word, ErrorHttpStatus Value)> HttpStatuses =
        [.. Enum.GetValues<ErrorHttpStatus>().Select(status => (status.ToString().ToLowerInvariant(), status))];

    /// <summary>In the order of the help.</summary>
    public static ImmutableArray<OptionRow> All { get; } =
    [
        new(Provider, "URL", "Who is verified: the base address that /task/get stands behind.",
            OptionReaders.WebUrl((options, url) => options with { Provider = url })),
        new(Pacts, "DIR|FILE", "Pact files, or folders with some.",
            OptionReaders.Text("a file or a folder", (options, path) => options with { Pacts = options.Pacts.Add(path) })) { IsList = true },
        new(States, "FILE", "Which ids have which provider state in an environment that can't be changed: docs/contracts.md shows the form.",
            OptionReaders.Text("a file", (options, file) => options with { StatesFile = file })),
        new(StateUrl, "URL", "Where the provider is told to set provider states up, by Pact's own protocol.",
            OptionReaders.WebUrl((options, url) => options with { StateUrl = url })),
        new("--header", "'NAME: VALUE'", "A header for every request to the provider and to the state URL.", OptionReaders.Header) { IsList = true, IsSecret = true },
        new("--consumer", "NAME", "Only the pacts of this consumer.",
            OptionReaders.Text("the name of a consumer", (options, name) => options with { Consumer = name })) { IsForFiles = true },
        new("--provider-name", "NAME", "Only the pacts with this provider; its name at a broker.",
            OptionReaders.Text("the name of a provider", (options, name) => options with { ProviderName = name })),
        new("--error-http-status", string.Join('|', HttpStatuses.Select(row => row.Word)), "Which HTTP status errors must have; without it the one that the pact has.",
            OptionReaders.Word(HttpStatuses, (options, status) => options with { ErrorHttpStatus = status })) { IsForFiles = true },
        new("--timeout", "SECONDS", "How long the provider may take for one answer; 5 without it.", OptionReaders.Timeout),
        new("--report", "KIND=FILE", $"Writes a report: {string.Join("; ", ReportFormats.All.Select(format => $"{format.Word}: {format.Description}"))}.", OptionReaders.Report) { IsList = true },
        new(Broker, "URL", $"A Pact Broker that has the pacts. Credentials come from {TokenVariable}, or {UserVariable} and {PasswordVariable}.",
            OptionReaders.WebUrl((options, url) => options with { Broker = url })),
        new("--consumer-branch", "NAME", "The consumers' branch whose pacts are verified; without it their main branches and what is deployed or released.",
            OptionReaders.Text("the name of a branch", (options, branch) => options with { ConsumerBranch = branch })) { IsForBroker = true },
        new("--provider-branch", "NAME", "The provider's branch that is verified.",
            OptionReaders.Text("the name of a branch", (options, branch) => options with { ProviderBranch = branch })) { IsForBroker = true },
        new("--publish", "VERSION", "Publishes the results to the broker, as those of this version of the provider.",
            OptionReaders.Text("a version", (options, version) => options with { PublishAs = version })) { IsForBroker = true },
        new("--build-url", "URL", "The build that publishes.",
            OptionReaders.WebUrl((options, url) => options with { BuildUrl = url })) { IsForBroker = true },
    ];
}
