using System.Collections.Immutable;
using Rosetta.MockServer.Cli.Options;

namespace Rosetta.MockServer.Cli.Worlds;

/// <summary>The options of <c>world</c>.</summary>
internal static class WorldOptions
{
    private const int MostCampaigns = 10_000;
    private const int MostScenes = 200_000;

    private static readonly NewWorld Default = new();

    /// <summary>In the order of the help.</summary>
    public static ImmutableArray<OptionRow> Rows { get; } =
    [
        Row("--campaigns", "N", $"Campaigns to make up, each with one to {WorldMaker.MostRequests} annotation requests. Default: {Default.Campaigns}.",
            OptionReaders.Whole(1, MostCampaigns, (options, count) => options with { NewWorld = options.NewWorld with { Campaigns = count } })),
        Row("--scenes", "N", $"Scenes to make up, in all campaigns together. Default: {Default.Scenes}.",
            OptionReaders.Whole(0, MostScenes, (options, count) => options with { NewWorld = options.NewWorld with { Scenes = count } })),
        Row("--seed", "N", $"Behind everything that is made up: the same seed, the same world. Default: {Default.Seed}.",
            OptionReaders.Whole(0, int.MaxValue, (options, seed) => options with { NewWorld = options.NewWorld with { Seed = seed } })),
        Row("--out", "FILE", "The world file to write, for serve --world. Default: the terminal.",
            OptionReaders.One("a file to write", OptionValues.NotEmpty, (options, file) => options with { NewWorld = options.NewWorld with { Out = file } })),
        Row("--csv", "DIR|FILE", "Also writes tables, to seed one's own database: one table to a file, or one for each kind of thing to an existing folder. Default: none.",
            OptionReaders.One("a folder or a file to write", OptionValues.NotEmpty, (options, path) => options with { NewWorld = options.NewWorld with { Csv = path } })),
    ];

    private static OptionRow Row(string flag, string value, string help, OptionReader read) =>
        new(flag, OptionForm.Single, value, _ => "", help, read) { IsOfOtherVerb = true };
}
