using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Rosetta.Testing.Gauntlets;

namespace Rosetta.MockServer.Cli;

/// <summary>A client that is a command: each run is a process, and what it printed last is what it concluded.</summary>
/// <param name="command">What to run.</param>
/// <param name="folder">Where.</param>
internal sealed class CommandClient(CommandTemplate command, string folder)
{
    // Of a client that prints without end, so much is kept.
    private const int MostKept = 64 * 1024;

    /// <summary>Runs the client once.</summary>
    /// <exception cref="CommandFailedException">The command can't be run, or said nothing that could be understood.</exception>
    /// <exception cref="OperationCanceledException">Its time was over; the process and its children are gone.</exception>
    public async Task<Conclusion> RunAsync(GauntletRun run, CancellationToken cancellation)
    {
        using var process = Start(run);
        try
        {
            process.StandardInput.Close();
            var output = ReadAsync(process.StandardOutput, cancellation);
            var error = ReadAsync(process.StandardError, cancellation);
            await process.WaitForExitAsync(cancellation);
            return ConclusionJson.TryRead(LastLine(await output), out var conclusion, out var problem)
                ? conclusion
                : throw new CommandFailedException(Failure(process.ExitCode, problem, LastLine(await error)));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);

            // Killed is not gone yet; what comes next must not meet it.
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }

    private Process Start(GauntletRun run)
    {
        var words = command.For(run);
        var start = new ProcessStartInfo(words[0], words.AsSpan()[1..].ToArray())
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new CommandFailedException($"'{words[0]}' can't be run: {error.Message}");
        }
    }

    private static async Task<string> ReadAsync(StreamReader stream, CancellationToken cancellation)
    {
        var kept = new StringBuilder();
        var buffer = new char[4096];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            kept.Append(buffer, 0, read);
            if (kept.Length > MostKept)
            {
                kept.Remove(0, kept.Length - MostKept);
            }
        }

        return kept.ToString();
    }

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "";

    private static string Failure(int exitCode, string problem, string error)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"the command ended with exit code {exitCode}; {problem}");
        return error.Length == 0 ? what : $"{what}; its last error line: {error}";
    }
}

/// <summary>A client that is a command has said nothing.</summary>
internal sealed class CommandFailedException(string message) : Exception(message);
