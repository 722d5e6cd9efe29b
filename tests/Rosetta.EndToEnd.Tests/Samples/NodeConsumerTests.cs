using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Rosetta.EndToEnd.Tests.Samples;

/// <summary>The consumer in Node, with its own tests over HTTP.</summary>
public sealed class NodeConsumerTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "node-consumer");

    [Fact]
    public async Task ItsTestsPass_AndLeaveItsPact()
    {
        using var scratch = new ScratchFolder();

        var (exitCode, output) = await RunTestsAsync(scratch.Path);

        exitCode.Should().Be(0, "the tests of the sample pass; they said:\n{0}", output);
        output.Should().Contain("\n# fail 0\n").And.Contain("\n# skipped 0\n").And.Contain("\n# cancelled 0\n").And.NotContain("\n# pass 0\n");
        var pact = JsonNode.Parse(await File.ReadAllTextAsync(scratch["annotation-dashboard-Rosetta.json"], TestContext.Current.CancellationToken))!;
        pact["consumer"]!["name"]!.GetValue<string>().Should().Be("annotation-dashboard");
        pact["interactions"]!.AsArray().Should().HaveCount(15);
    }

    [Fact]
    public async Task ItsProgram_ComesThroughTheGauntlet()
    {
        var ended = await ServerProcess.RunAsync(
            new ServerStart { Folder = Folder },
            "gauntlet", "--run", "node bin/ask-rosetta.mjs {base} {campaignId} {annotationRequestId} {sceneId} 10000", "--time-limit", "60s", "--parallel", "4");

        ended.Error.Should().BeEmpty();
        ended.Output.Should().StartWith("Gauntlet: 43 of 43 handled as a robust client does\n");
        ended.ExitCode.Should().Be(0);
    }

    private static async Task<(int ExitCode, string Output)> RunTestsAsync(string pactFolder)
    {
        var files = Directory.GetFiles(Path.Combine(Folder, "test"), "*.test.mjs").Order();
        using var process = Start(new ProcessStartInfo("node", ["--test", "--test-timeout=120000", "--test-reporter=tap", .. files])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["FAKE_DLL"] = Repository.ServerAssembly, ["PACT_DIR"] = pactFolder },
        });
        process.StandardInput.Close();
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, output);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo node)
    {
        try
        {
            return Process.Start(node)!;
        }
        catch (Win32Exception error)
        {
            throw new InvalidOperationException("Node is not here, and the sample in Node can't be tested without it. On Debian or Ubuntu: apt-get install nodejs", error);
        }
    }
}
