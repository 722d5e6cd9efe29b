using System.Collections;

namespace Rosetta.Verifier.Cli;

/// <summary>What the process finds around it: the only way in which the command reaches terminal and environment.</summary>
/// <param name="Out">For what was asked for.</param>
/// <param name="Error">For what went wrong.</param>
/// <param name="Variables">The environment.</param>
/// <param name="IsTerminal">Whether a person reads <paramref name="Out"/>.</param>
internal sealed record Surroundings(TextWriter Out, TextWriter Error, IDictionary Variables, bool IsTerminal)
{
    /// <summary>Those of this process.</summary>
    public static Surroundings OfThisProcess() => new(Console.Out, Console.Error, Environment.GetEnvironmentVariables(), !Console.IsOutputRedirected);

    /// <summary>A variable's value; none if it is not set or empty.</summary>
    public string? Variable(string name) => Variables[name] is string { Length: > 0 } value ? value : null;
}
