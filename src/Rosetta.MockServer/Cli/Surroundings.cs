using System.Collections;

namespace Rosetta.MockServer.Cli;

/// <summary>What the process finds around it: the only way in which verbs reach terminal, environment and current folder.</summary>
/// <param name="Out">For what was asked for.</param>
/// <param name="Error">For what went wrong.</param>
/// <param name="Variables">The environment.</param>
/// <param name="Folder">Where relative paths begin and the settings file is looked for.</param>
/// <param name="IsTerminal">Whether a person reads <paramref name="Out"/>, and not a file or another program.</param>
internal sealed record Surroundings(TextWriter Out, TextWriter Error, IDictionary Variables, string Folder, bool IsTerminal)
{
    /// <summary>Those of this process.</summary>
    public static Surroundings OfThisProcess() => new(
        System.Console.Out,
        System.Console.Error,
        Environment.GetEnvironmentVariables(),
        Environment.CurrentDirectory,
        IsTerminal: !System.Console.IsOutputRedirected);
}
