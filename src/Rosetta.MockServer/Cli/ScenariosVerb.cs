using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Rosetta.MockServer.Cli.Catalogues;
using Rosetta.MockServer.Cli.Options;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Cli;

/// <summary>Lists the scenarios that <c>serve</c> would play.</summary>
internal static class ScenariosVerb
{
    public static int Run(IReadOnlyList<string> words, Surroundings here)
    {
        var line = CommandLine.Parse(words);
        if (line.TryAnswer(here))
        {
            return ExitCodes.Good;
        }

        var bound = line.Bind(here);
        if (!bound.Errors.IsEmpty)
        {
            return UsageErrors.Print(here, bound.Errors, words[0]);
        }

        var scenarios = LoadedScenarios.Load(ShippedScenarios.All, bound.Options, NullLogger.Instance);
        foreach (var issue in scenarios.Issues)
        {
            here.Error.WriteLine(issue);
        }

        if (scenarios.HasErrors)
        {
            return ExitCodes.Failed;
        }

        Table.Write(here, ["NAME", "STEPS", "DESCRIPTION"], [.. scenarios.Layers.Current.Scenarios.Select(Row)]);
        return ExitCodes.Good;
    }

    private static ImmutableArray<string> Row(Scenario scenario) =>
        [scenario.Name, scenario.Steps.Length.ToString(CultureInfo.InvariantCulture), string.Join(' ', scenario.Description.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];
}
