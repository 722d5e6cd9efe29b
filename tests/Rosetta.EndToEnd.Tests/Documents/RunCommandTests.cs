using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Rosetta.EndToEnd.Tests.Documents;

/// <summary>The two commands that the README begins with.</summary>
public sealed partial class RunCommandTests
{
    // The blocks of that chapter are to be copied, not compared, so they are not among those of DocumentTests.
    private static string[] Commands { get; } = [.. Chapter().Match(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Groups[1].Captures.Select(block => block.Value)];

    [Fact]
    public async Task RunCommand_StartsAServerThatAnswers()
    {
        // exec: what is stopped afterwards is dotnet itself, not a shell around it.
        using var run = Process.Start(new ProcessStartInfo("bash", ["-c", $"exec {Commands[0]} --urls http://127.0.0.1:0"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        })!;
        try
        {
            using var client = new HttpClient { BaseAddress = await AddressAsync(run.StandardOutput) };
            (await client.StatusAsync("status-in-qc")).Should().Be(9);
        }
        finally
        {
            run.Kill(entireProcessTree: true);
            await run.WaitForExitAsync(CancellationToken.None);
        }
    }

    [Fact]
    public async Task TestCommand_IsAProgramOfTheRepository()
    {
        Commands.Should().HaveCount(2);
        (await Shell.RunAsync("test -x \"$1\"", Repository.Root, Commands[1])).ExitCode.Should().Be(0);
    }

    private static async Task<Uri> AddressAsync(StreamReader output)
    {
        while (await output.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Address().Match(line) is { Success: true } address)
            {
                return new Uri(address.Groups[1].Value);
            }
        }

        throw new InvalidOperationException("The server ended without saying where it listens.");
    }

    [GeneratedRegex("^## Run it, test it\n(?:(?:(?!## |```).*\n)*```\n(.+)\n```\n)+", RegexOptions.Multiline)]
    private static partial Regex Chapter();

    [GeneratedRegex("is faked at (http://\\S+)")]
    private static partial Regex Address();
}
