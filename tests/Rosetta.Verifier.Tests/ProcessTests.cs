using System.Diagnostics;
using RosettaService;

namespace Rosetta.Verifier.Tests;

/// <summary>The real process: its output and its exit code, with the native library and without.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly FakeTerminal _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task TheOutput_IsOursAlone()
    {
        await using var service = await RunningService.StartAsync(new ServiceOptions());
        var states = _files.Write("states.json", await service.WriteStatesAsync());

        var (exitCode, output, error) = await RunAsync(Tree.Verifier, "--provider", service.BaseAddress.ToString(), "--pacts", Tree.Pack, "--states", states, "--timeout", "60");

        (exitCode, error).Should().Be((0, ""));
        var lines = output.TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(17, "the Pact core prints a story of its own, which is not wanted here");
        lines[^1].Should().Be("15 verified");
    }

    [Fact]
    public async Task WithoutTheNativeLibrary_ItSaysWhatIsMissing()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var folder = Directory.CreateDirectory(_files["verifier"]).FullName;
        foreach (var file in Directory.GetFiles(Tree.Verifier).Where(file => !Path.GetFileName(file).Contains("pact_ffi", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var (exitCode, output, error) = await RunAsync(folder, "--provider", $"http://{listener.LocalEndpoint}", "--pacts", Tree.Pack, "--state-url", $"http://{listener.LocalEndpoint}");

        (exitCode, output).Should().Be((2, ""));
        error.Should().StartWith("rosetta-verify: nothing was verified; one mistake:\n  the Pact core, which does the verifying, can't be loaded: ").And.Contain("pact_ffi").And.NotContain("   at ");
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string folder, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "Rosetta.Verifier.dll"), .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
