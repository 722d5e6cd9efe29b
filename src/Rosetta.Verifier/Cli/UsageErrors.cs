using System.Collections.Immutable;

namespace Rosetta.Verifier.Cli;

/// <summary>How it is said that nothing was verified because of what was given.</summary>
internal static class UsageErrors
{
    /// <summary>Prints the mistakes and gives the exit code.</summary>
    public static int Print(Surroundings here, ImmutableArray<string> mistakes)
    {
        here.Error.WriteLine(mistakes is [_] ? "rosetta-verify: nothing was verified; one mistake:" : $"rosetta-verify: nothing was verified; {mistakes.Length} mistakes:");
        foreach (var mistake in mistakes)
        {
            here.Error.WriteLine($"  {mistake}");
        }

        here.Error.WriteLine("See: rosetta-verify --help");
        return ExitCodes.Usage;
    }
}
