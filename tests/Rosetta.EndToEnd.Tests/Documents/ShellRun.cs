using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Rosetta.EndToEnd.Tests.Documents;

/// <summary>Runs a document's commands in bash, as a reader would, in an empty folder.</summary>
internal static partial class ShellRun
{
    private const string Mark = "\u001e";

    /// <summary>The address that documents name; it is replaced by the address of the server at hand, and back in what is printed.</summary>
    private const string DocumentedAddress = "127.0.0.1:5080";

    private const string DocumentedCommand = "dotnet run --project src/Rosetta.MockServer --";
    private const string DocumentedVerifier = "dotnet run --project src/Rosetta.Verifier --";
    private const string DocumentedPacts = "--pacts pacts";
    private const string DocumentedSample = "samples/node-consumer/";

    /// <summary>Runs a block and returns it with what its commands printed.</summary>
    public static async Task<ShellBlock> RunAsync(
        ShellBlock block, IEnumerable<ShellCommand> definitions, Uri server, string serverAssembly, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("rosetta-docs-");
        try
        {
            var script = string.Join('\n', [.. definitions.Select(command => command.Text), .. block.Commands.Select(command => $"{command.Text}\nprintf '{Mark}\\n'")])
                .Replace(DocumentedAddress, server.Authority, StringComparison.Ordinal)
                .Replace(DocumentedCommand, $"dotnet '{serverAssembly}'", StringComparison.Ordinal)
                .Replace(DocumentedVerifier, $"dotnet '{Repository.VerifierAssembly}'", StringComparison.Ordinal)
                .Replace(DocumentedPacts, $"--pacts '{Repository.Pacts}'", StringComparison.Ordinal)
                .Replace(DocumentedSample, DocumentFiles.InRepository(DocumentedSample), StringComparison.Ordinal);
            var printed = (await PrintedAsync(script, folder.FullName, cancellation)).Replace(server.Authority, DocumentedAddress, StringComparison.Ordinal);
            var outputs = printed.Split(Mark + "\n");
            outputs.Should().HaveCount(block.Commands.Length + 1, "every command of the block in line {0} runs to its end; printed was:\n{1}", block.Line, printed);
            return block with { Commands = [.. block.Commands.Select((command, i) => command with { Output = LinesOf(outputs[i]) })] };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What can't be the same in two runs: the time of day, and how long something took.</summary>
    public static string WithoutTimes(string text) =>
        Steps().Replace(InText().Replace(Durations().Replace(HttpDates().Replace(Moments().Replace(text, "<moment>"), "<moment>"), "$1<time>"), "<time>"), "<time>");

    private static ImmutableArray<string> LinesOf(string output) =>
        output.Length == 0 ? [] : [.. output.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd('\r'))];

    private static async Task<string> PrintedAsync(string script, string folder, CancellationToken cancellation)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", "exec 2>&1\n" + script])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        })!;
        var printed = await bash.StandardOutput.ReadToEndAsync(cancellation);
        await bash.WaitForExitAsync(cancellation);
        return printed;
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")]
    private static partial Regex Moments();

    [GeneratedRegex(@"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT")]
    private static partial Regex HttpDates();

    [GeneratedRegex(@"\d+(?=s in step| milliseconds| ms\b)")]
    private static partial Regex InText();

    // How long a recorded step took.
    [GeneratedRegex(@"(?<=^    for: ).*$|(?<=^description: Recorded .* on )[0-9-]+", RegexOptions.Multiline)]
    private static partial Regex Steps();

    [GeneratedRegex(@"(""(?:duration|time|wait|uptime|receivedAt)[A-Za-z]*"":\s?)[\d.]+")]
    private static partial Regex Durations();
}
