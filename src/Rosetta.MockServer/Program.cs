using Rosetta.MockServer.Cli;
using Rosetta.MockServer.Cli.Options;
using Rosetta.MockServer.Cli.Recordings;
using Rosetta.MockServer.Cli.Worlds;

// What the process does, by its first word. Who answers a request stands in Pipeline.
var here = Surroundings.OfThisProcess();
return args switch
{
    [] => await ServeVerb.RunAsync([], here),
    [Verbs.Serve, .. var words] => await ServeVerb.RunAsync(words, here),
    [Verbs.Validate, ..] => ValidateVerb.Run(args, here),
    [Verbs.Scenarios, ..] => ScenariosVerb.Run(args, here),
    [Verbs.Coverage, ..] => CoverageVerb.Run(args, here),
    [Verbs.World, ..] => WorldVerb.Run(args, here),
    [Verbs.Gauntlet, ..] => await GauntletVerb.RunAsync(args, here),
    [Verbs.Record, ..] => await RecordVerb.RunAsync(args, here),
    [Verbs.Timings, ..] => TimingsVerb.Run(args, here),
    [Verbs.MagicIds, ..] => MagicIdsVerb.Run(args, here),
    ["--help" or "-h" or "-?" or "--version"] => CommandLine.Parse(args).TryAnswer(here) ? ExitCodes.Good : ExitCodes.Usage,
    [['-', ..], ..] => await ServeVerb.RunAsync(args, here),
    [var word, ..] => UsageErrors.Print(here, [OptionErrors.UnknownVerb(word, Verbs.All)], verb: ""),
};
