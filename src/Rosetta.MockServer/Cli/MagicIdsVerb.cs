using System.Collections.Immutable;
using Rosetta.MockServer.Cli.Options;
using Rosetta.Testing.Playback;

namespace Rosetta.MockServer.Cli;

/// <summary>Lists the ids that answer by themselves.</summary>
internal static class MagicIdsVerb
{
    public static int Run(IReadOnlyList<string> words, Surroundings here)
    {
        var line = CommandLine.Parse(words);
        if (line.TryAnswer(here))
        {
            return ExitCodes.Good;
        }

        var errors = line.Read().Errors;
        if (!errors.IsEmpty)
        {
            return UsageErrors.Print(here, errors, words[0]);
        }

        Table.Write(here, ["ID", "FIELDS", "ANSWER"], [.. MagicIds.All.Select(Row)]);
        return ExitCodes.Good;
    }

    private static ImmutableArray<string> Row(MagicId magic) => [magic.Id, string.Join(", ", magic.Fields), magic.Description];
}
