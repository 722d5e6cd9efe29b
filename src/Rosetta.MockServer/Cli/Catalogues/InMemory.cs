using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Cli.Catalogues;

/// <summary>What is said of scenarios that no file holds.</summary>
internal static class InMemory
{
    /// <summary>What errors call such a scenario: the file that it would stand in, whose name must agree with its own.</summary>
    public static string SourceOf(string name) => name + ScenarioReader.Ending;

    /// <summary>There is no room for another one.</summary>
    public static ScenarioIssue Full(string source, int limit) => new(source, 1, 1, IsError: true, FormattableString.Invariant(
        $"there are {limit} scenarios in memory already, the limit of the fake; replace or delete one of them, or serve a folder of files with --scenarios"));
}
