using System.Collections.Immutable;
using Rosetta.MockServer.Cli.Options;
using Rosetta.MockServer.Recording;
using Rosetta.Testing.Scenarios;

namespace Rosetta.MockServer.Cli.Recordings;

/// <summary>Serves with <c>--upstream</c>, and writes what is seen as scenarios.</summary>
internal static class RecordVerb
{
    /// <summary>Where to.</summary>
    public static OptionRow Out { get; } = new(
        "--out",
        OptionForm.Single,
        "FILE",
        _ => "",
        "The file of the first task's scenario, a new one: NAME.yaml. Further tasks get files beside it, NAME-2.yaml and so on.",
        OptionReaders.One(RecordingPath.Expected, RecordingPath.TryRead, (options, path) => options with { RecordTo = path })) { IsOfOtherVerb = true };

    /// <summary>The options of the verb beyond those of <c>serve</c>.</summary>
    public static ImmutableArray<OptionRow> Rows { get; } =
    [
        Out,
        new(
            "--keep-ids",
            OptionForm.Switch,
            "",
            _ => "",
            "Writes the ids of the calls. Without it made-up ones are written, the same ones for the same --seed.",
            OptionReaders.Switch((options, on) => options with { KeepIds = on })) { IsOfOtherVerb = true },
    ];

    public static async Task<int> RunAsync(string[] words, Surroundings here)
    {
        var line = CommandLine.Parse(words);
        if (line.TryAnswer(here))
        {
            return ExitCodes.Good;
        }

        var given = line.Read();
        if (!given.Options.Any(option => option.Row == Out))
        {
            given = given with { Errors = given.Errors.Add(OptionErrors.NoRecordingFile()) };
        }

        return await ServeVerb.RunAsync(words[0], given, Task.Run(() => ShippedScenarios.All), here);
    }
}
