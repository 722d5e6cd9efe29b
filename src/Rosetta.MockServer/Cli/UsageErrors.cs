using System.Collections.Immutable;

namespace Rosetta.MockServer.Cli;

/// <summary>How mistakes of the command line, the environment and the settings file are printed: all at once, one a line.</summary>
internal static class UsageErrors
{
    /// <summary>Prints them and gives the exit code.</summary>
    public static int Print(Surroundings here, ImmutableArray<string> errors, string verb)
    {
        here.Error.WriteLine(errors.Length == 1 ? "rosetta-mock: one mistake:" : $"rosetta-mock: {errors.Length} mistakes:");
        foreach (var error in errors)
        {
            here.Error.WriteLine($"  {error}");
        }

        here.Error.WriteLine($"See: rosetta-mock {(verb.Length > 0 ? verb + " " : "")}--help");
        return ExitCodes.Usage;
    }
}
