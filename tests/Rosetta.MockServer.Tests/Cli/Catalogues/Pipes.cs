using System.Diagnostics;

namespace Rosetta.MockServer.Tests.Cli.Catalogues;

/// <summary>Named pipes, which nobody writes to: whoever opens one waits for ever.</summary>
internal static class Pipes
{
    /// <summary>Makes one.</summary>
    /// <returns>Its path.</returns>
    public static string Make(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        using var process = Process.Start("mkfifo", [path]);
        process.WaitForExit();
        process.ExitCode.Should().Be(0);
        return path;
    }
}
