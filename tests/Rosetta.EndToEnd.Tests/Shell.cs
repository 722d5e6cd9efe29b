using System.Diagnostics;

namespace Rosetta.EndToEnd.Tests;

/// <summary>Runs a line of bash, for what only a shell can do: pipes.</summary>
internal static class Shell
{
    /// <summary>Runs it and waits for its end.</summary>
    /// <param name="line">Its arguments are <c>$1</c>, <c>$2</c> …</param>
    /// <param name="folder">Where.</param>
    /// <param name="arguments">From <c>$1</c>.</param>
    public static async Task<FinishedProcess> RunAsync(string line, string folder, params string[] arguments)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", line, "bash", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new FinishedProcess(bash.ExitCode, await output, await error);
    }
}
