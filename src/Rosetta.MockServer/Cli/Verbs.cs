using System.Collections.Immutable;

namespace Rosetta.MockServer.Cli;

/// <summary>The words that can come first on the command line: the only place where they are typed.</summary>
internal static class Verbs
{
    /// <summary>The one that is meant if there is none.</summary>
    public const string Serve = "serve";

    public const string Validate = "validate";
    public const string Scenarios = "scenarios";
    public const string MagicIds = "magic-ids";
    public const string Coverage = "coverage";
    public const string World = "world";
    public const string Gauntlet = "gauntlet";
    public const string Record = "record";
    public const string Timings = "timings";

    /// <summary>In the order of the help.</summary>
    public static ImmutableArray<string> All { get; } = [Serve, Validate, Scenarios, MagicIds, Coverage, World, Gauntlet, Record, Timings];
}
