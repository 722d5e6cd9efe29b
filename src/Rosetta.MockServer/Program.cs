using Rosetta.MockServer.Cli;
using Rosetta.MockServer.Cli.Options;
using Rosetta.MockServer.Cli.Recordings;
using Rosetta.MockServer.Cli.Worlds;

// What the process does, by its first word. Who answers a request stands in Pipeline.
var here = Surroundings.OfThisProcess();
return args switch
{
    [] => await ServeVerb.RunAsync([], here),
    [CommandLine.Serve, .. var words] => await ServeVerb.RunAsync(words, here),
    ["validate", ..] => ValidateVerb.Run(args, here),
    ["scenarios", ..] => ScenariosVerb.Run(args, here),
    ["coverage", ..] => CoverageVerb.Run(args, here),
    ["world", ..] => WorldVerb.Run(args, here),
    ["gauntlet", ..] => await GauntletVerb.RunAsync(args, here),
    ["record", ..] => await RecordVerb.RunAsync(args, here),
    ["timings", ..] => TimingsVerb.Run(args, here),
    ["magic-ids", ..] => MagicIdsVerb.Run(args, here),
    ["--help" or "-h" or "-?" or "--version"] => CommandLine.Parse(args).TryAnswer(here) ? ExitCodes.Good : ExitCodes.Usage,
    [['-', ..], ..] => await ServeVerb.RunAsync(args, here),
    [var word, ..] => UsageErrors.Print(here, [OptionErrors.UnknownVerb(word, CommandLine.Verbs)], verb: ""),
};
